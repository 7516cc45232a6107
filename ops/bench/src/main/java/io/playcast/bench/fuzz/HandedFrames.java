package io.playcast.bench.fuzz;

import io.playcast.bench.BenchProblem;
import io.playcast.fuzz.Verdicts;
import io.playcast.fuzz.WrongText;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;

/** Hands wrong frames to the edge's own handler, without a network in between: by the ten thousand a second. */
final class HandedFrames {
    private static final int MOST_OF_ONE = 200;

    private final WebSocketHandler edge;
    private final Supplier<String> hello;
    private final Verdicts verdicts;
    private final Random random;
    private final WrongText text;

    HandedFrames(WebSocketHandler edge, Supplier<String> hello, Verdicts verdicts, Random random) {
        this.edge = edge;
        this.hello = hello;
        this.verdicts = verdicts;
        this.random = random;
        this.text = new WrongText(random);
    }

    void say(long frames) {
        long said = 0;
        while (said < frames) {
            said += oneSocket(Math.min(MOST_OF_ONE, frames - said));
        }
    }

    /** Some say nothing sensible from the start; others come in and then lose their manners. */
    private long oneSocket(long most) {
        var session = new HandedSession(verdicts::heard);
        var greets = random.nextInt(8) != 0;
        long said = 0;
        try {
            edge.afterConnectionEstablished(session);
            if (greets) {
                edge.handleMessage(session, new TextMessage(hello.get()));
                said++;
            }
            while (said < most && session.isOpen()) {
                // After two that cannot be read comes one that can: the third would be the last.
                edge.handleMessage(session, said % 3 == 0 ? ping(said) : wrong());
                said++;
            }
            edge.afterConnectionClosed(session, CloseStatus.NO_CLOSE_FRAME);
        } catch (Exception problem) {
            throw new BenchProblem("The edge let an exception out: " + problem, problem);
        }
        var closed = session.closed();
        if (closed != null) {
            verdicts.closed(closed.getCode());
        }
        return Math.max(1, said);
    }

    private static WebSocketMessage<?> ping(long number) {
        return new TextMessage("{\"id\":\"p" + number + "\",\"type\":\"ping\",\"data\":{}}");
    }

    private WebSocketMessage<?> wrong() {
        return switch (random.nextInt(500)) {
            case 0 -> new BinaryMessage(new byte[random.nextInt(100)]);
            case 1 -> new PongMessage();
            default -> new TextMessage(text.next());
        };
    }
}
