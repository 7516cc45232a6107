package io.playcast.edge;

import io.playcast.Rejected;
import io.playcast.edge.Messages.Pace;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.hello.Greeting;
import io.playcast.edge.limit.Allowance.Kind;
import io.playcast.edge.limit.Limits;
import io.playcast.edge.security.Sentry;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Identity;
import io.playcast.id.UserId;
import io.playcast.security.Sighting;
import io.playcast.wire.CloseCode;
import io.playcast.wire.ConnectionMessage.Bye;
import io.playcast.wire.ConnectionMessage.Hello;
import io.playcast.wire.InputMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.MessageNames;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.ServerMessage;
import io.playcast.wire.ServerMessage.Problem;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Takes a text frame from one socket to its answer: read, limited, ordered, answered, counted, logged. */
@Component
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** Four pads are 6 KB. */
    private static final int LONGEST_INPUT = 16 * 1024;

    private static final Set<String> OFTEN = Set.of(
            MessageNames.of(QualityMessage.Report.class),
            MessageNames.of(InputMessage.Relay.class),
            MessageNames.of(LobbyMessage.Chat.class));

    /** A wrong token, and one more after so many. */
    private static final Set<String> GUESSED = Set.of("token.refused", "rate.limited");

    private final Greeting greeting;
    private final Messages messages;
    private final Counts counts;
    private final Limits limits;
    private final Clock clock;
    private final Sentry sentry;

    Intake(Greeting greeting, Messages messages, Counts counts, Limits limits, Clock clock, Sentry sentry) {
        this.sentry = sentry;
        this.greeting = greeting;
        this.messages = messages;
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /** On the socket's reading thread. @param greeted hears of the connection once it was welcomed */
    void frame(Connection connection, String text, Consumer<Connection> greeted) {
        connection.heard(clock.millis());
        if (connection.closing().isPresent()) {
            counts.frame("unknown", "late");
            return;
        }
        switch (FrameReader.read(text)) {
            case Frame.Unreadable unreadable -> unreadable(connection, unreadable);
            case Frame.Message(var id, var type, Hello hello)
            when connection.firstHello() -> {
                var asked = asked(connection, id);
                connection.inOrder(() -> hello(asked, type, hello, greeted));
            }
            case Frame.Message message
            when !connection.helloRead() -> {
                counts.frame(message.type(), "no-hello");
                connection.close(CloseCode.NO_HELLO);
            }
            case Frame.Message(var _, var _, InputMessage _)
            when text.length() > LONGEST_INPUT -> refused(connection, CloseCode.TOO_LARGE);
            case Frame.Message message -> message(connection, message);
        }
    }

    /** A pong came. */
    void alive(Connection connection) {
        connection.heard(clock.millis());
    }

    /** A frame that is no text, or too long to be read. */
    void refused(Connection connection, CloseCode code) {
        connection.heard(clock.millis());
        malformed(connection);
        counts.frame("unknown", "unreadable");
        connection.close(code);
    }

    /** A frame that broke the protocol of sockets; the front closes for it. */
    void broken(Connection connection, String code) {
        malformed(connection);
        counts.frame("unknown", "unreadable");
        counts.refused(code);
    }

    /** The socket is gone; when this side closed it, it is counted under the code's name. */
    void closed(Connection connection) {
        connection
                .closing()
                .flatMap(status -> Arrays.stream(CloseCode.values())
                        .filter(code -> code.code() == status.getCode())
                        .findFirst())
                .ifPresent(code ->
                        counts.refused(code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private void message(Connection connection, Frame.Message frame) {
        connection.goodFrame();
        var asked = asked(connection, frame.id());
        long wait = wait(connection, frame);
        if (wait > 0) {
            sentry.noticed(Sighting.Kind.RATE_LIMIT_HIT, connection.address(), user(connection));
            refuse(asked, frame.type(), new Rejected("rate.limited", "Too many messages", null, wait));
            if (connection.overrun()) {
                connection.close(CloseCode.RATE_LIMIT);
            }
        } else {
            takeUp(connection, asked, frame);
        }
    }

    private void takeUp(Connection connection, Asked asked, Frame.Message frame) {
        var pace = Messages.pace(frame.message());
        if (pace == Pace.AT_ONCE && connection.greeted()) {
            answer(asked, frame);
            return;
        }
        boolean room = pace == Pace.IN_TURN
                ? connection.inOrderAsync(() -> answer(asked, frame))
                : connection.inOrder(() -> answer(asked, frame));
        if (!room) {
            counts.frame(frame.type(), "dropped");
            connection.close(CloseCode.RATE_LIMIT);
        }
    }

    /** The connection's own budget first: what it refuses costs nobody else anything. */
    private long wait(Connection connection, Frame.Message frame) {
        long now = clock.millis();
        var kind = Messages.kind(frame.message());
        long own = connection.overBudget(kind, now);
        if (kind == Kind.INPUT) {
            return own;
        }
        long wait = own > 0
                ? own
                : connection
                        .identity()
                        .map(who -> limits.over(who.user().value(), connection.address(), now))
                        .orElse(0L);
        if (wait == 0) {
            connection.inBudget();
        }
        return wait;
    }

    private void hello(Asked asked, String type, Hello hello, Consumer<Connection> greeted) {
        try {
            sentry.require(asked.from().address());
            limits.requireTrust(asked.from().address());
            if (greeting.greet(asked, hello)) {
                done(asked, type, "ok");
                greeted.accept(asked.from());
            } else {
                done(asked, type, "superseded");
            }
        } catch (RuntimeException e) {
            var refused = refusal(asked, e);
            limits.refused(asked.from().address(), refused);
            if (GUESSED.contains(refused.code())) {
                sentry.noticed(Sighting.Kind.LOGIN_FAILED, asked.from().address(), null);
            }
            refuse(asked, type, refused);
            asked.from().close(Greeting.closing(refused));
        }
    }

    /** Over when the client has been answered. */
    private CompletionStage<?> answer(Asked asked, Frame.Message frame) {
        CompletionStage<Answer> coming;
        try {
            coming = messages.answer(asked, frame.message());
        } catch (RuntimeException e) {
            coming = CompletableFuture.failedFuture(e);
        }
        return coming.handle((answer, problem) -> {
            if (problem == null) {
                asked.from().send(new ServerMessage.Ok(frame.id(), answer.data(), answer.at()));
                done(asked, frame.type(), "ok");
            } else {
                refuse(asked, frame.type(), refusal(asked, problem));
            }
            if (frame.message() instanceof Bye) {
                asked.from().leave();
            }
            return null;
        });
    }

    private void malformed(Connection connection) {
        sentry.noticed(Sighting.Kind.FRAME_MALFORMED, connection.address(), user(connection));
    }

    private static @Nullable UserId user(Connection connection) {
        return connection.identity().map(Identity::user).orElse(null);
    }

    private void unreadable(Connection connection, Frame.Unreadable frame) {
        malformed(connection);
        counts.frame(frame.type(), "unreadable");
        counts.refused(frame.problem().code());
        connection.send(new ServerMessage.Error(frame.re(), frame.problem()));
        if (!connection.helloRead()) {
            connection.close(CloseCode.NO_HELLO);
        } else if (connection.badFrame()) {
            connection.close(CloseCode.BAD_FRAMES);
        }
    }

    private void refuse(Asked asked, String type, Rejected refused) {
        var problem = new Problem(refused.code(), refused.getMessage(), refused.field(), refused.retryAfterMs());
        asked.from().send(new ServerMessage.Error(asked.id(), problem));
        counts.refused(refused.code());
        done(asked, type, refused.code());
    }

    /** What is no refusal is our failure: told as one that may pass, logged with its cause. */
    private static Rejected refusal(Asked asked, Throwable e) {
        if (e instanceof Rejected refused) {
            return refused;
        }
        if (e instanceof CompletionException && e.getCause() instanceof Rejected refused) {
            return refused;
        }
        LOG.error("A message failed corr={}", asked.corr(), e);
        return new Rejected("unavailable", "The platform cannot answer now", null, 1_000);
    }

    private void done(Asked asked, String type, String outcome) {
        counts.frame(type, outcome.equals("ok") ? "ok" : "refused");
        var user = asked.from().identity().map(who -> who.user().value()).orElse("-");
        // Reports, inputs and chat come many times a second: a refused one is worth a line, the others are told by what
        // they
        // lead to.
        var level = OFTEN.contains(type) && outcome.equals("ok") ? Level.DEBUG : Level.INFO;
        LOG.atLevel(level).log("message type={} user={} corr={} outcome={}", type, user, asked.corr(), outcome);
    }

    private Asked asked(Connection connection, String id) {
        return new Asked(connection, id, clock.instant());
    }
}
