package io.playcast.agent;

import io.playcast.Rejected;
import io.playcast.client.Reply;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What the agent says to the platform; signals that were lost on the way are said again after the next welcome. One thread. */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Enough for the candidates of a few viewers; beyond it the oldest is forgotten, and its viewer asks for a restart. */
    private static final int MOST = 200;

    private final Function<ClientMessage, CompletableFuture<Reply>> send;
    private final Executor thread;
    private final Deque<SignalMessage> lost = new ArrayDeque<>();

    Outbox(Function<ClientMessage, CompletableFuture<Reply>> send, Executor thread) {
        this.send = send;
        this.thread = thread;
    }

    /** The answer completes on the agent's thread. */
    CompletableFuture<Reply> say(ClientMessage message) {
        return send.apply(message).whenCompleteAsync((_, problem) -> note(message, problem), thread);
    }

    void welcomed() {
        var again = lost.stream().toList();
        lost.clear();
        again.forEach(this::say);
    }

    private void note(ClientMessage message, Throwable problem) {
        if (problem == null) {
            return;
        }
        var code = problem instanceof Rejected rejected ? rejected.code() : problem.toString();
        if (message instanceof SignalMessage signal && code.equals("unavailable")) {
            if (lost.size() == MOST) {
                lost.removeFirst();
            }
            lost.addLast(signal);
        }
        LOG.atLevel(message instanceof SessionMessage ? Level.WARN : Level.DEBUG)
                .log(
                        "Not taken by the platform message={} code={}",
                        message.getClass().getSimpleName(),
                        code);
    }
}
