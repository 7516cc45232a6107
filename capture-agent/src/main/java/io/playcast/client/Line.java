package io.playcast.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Hello;
import io.playcast.wire.ConnectionMessage.Ping;
import io.playcast.wire.ConnectionMessage.Resume;
import io.playcast.wire.ServerMessage.Welcome;
import io.playcast.wire.TokenMessage.Refresh;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client line on one socket after another: logs in, takes up where it was, comes back when it was lost. One thread. */
final class Line implements Wire.Ears {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final long SILENCE = Duration.ofSeconds(30).toNanos();
    private static final long NO_ANSWER = Duration.ofSeconds(38).toNanos();
    private static final long NO_WELCOME = Duration.ofSeconds(15).toNanos();

    private final ClientOptions options;
    private final ClientListener listener;
    private final Function<Wire.Ears, Wire> dial;
    private final IntConsumer redialAfter;
    private final Conversation conversation;
    private @Nullable Wire wire;
    private @Nullable String hello;
    private @Nullable String name;
    private @Nullable String ticket;
    private boolean welcomed;
    private int attempt;
    private long heardAt;

    /** @param redialAfter is given the number of the attempt and calls {@link #dial()} some time later */
    Line(ClientOptions options, ClientListener listener, Function<Wire.Ears, Wire> dial, IntConsumer redialAfter) {
        this.options = options;
        this.listener = listener;
        this.dial = dial;
        this.redialAfter = redialAfter;
        this.conversation = new Conversation(listener);
    }

    void dial() {
        heardAt = System.nanoTime();
        wire = dial.apply(this);
    }

    /** With no connection now it waits for the next one, unless it is worth nothing by then. */
    void send(ClientMessage message, CompletableFuture<Reply> reply) {
        if (welcomed) {
            conversation.ask(message, reply).map(conversation::frame).ifPresent(wire::send);
        } else {
            conversation.keep(message, reply);
        }
    }

    /** Once a second. */
    void look() {
        conversation.expire();
        if (wire == null) {
            return;
        }
        long silent = System.nanoTime() - heardAt;
        if (silent > (welcomed ? NO_ANSWER : NO_WELCOME)) {
            wire.abort("The platform does not answer");
        } else if (welcomed && silent > SILENCE) {
            send(new Ping(), new CompletableFuture<>());
        }
    }

    /** Nothing is told after this. Completes when the socket's last frame is out. */
    CompletableFuture<?> leave(ClientMessage last) {
        var open = welcomed ? wire : null;
        wire = null;
        welcomed = false;
        conversation.drop("The client was closed");
        if (open == null) {
            return CompletableFuture.completedFuture(null);
        }
        open.send(Frames.encode(conversation.draw(), last));
        return open.close();
    }

    @Override
    public void opened(Wire from) {
        if (from == wire) {
            hello = conversation.draw();
            var resume = ticket == null ? null : new Resume(ticket, conversation.positions());
            LOG.info("client message type=hello id={} line={} resume={}", hello, name, resume != null);
            from.send(Frames.encode(hello, new Hello(options.token().get(), options.device(), resume)));
        }
    }

    @Override
    public void heard(Wire from, String text) {
        if (from != wire) {
            return;
        }
        heardAt = System.nanoTime();
        try {
            take(Frames.decode(text));
        } catch (JsonProcessingException | RuntimeException problem) {
            LOG.warn("client frame not taken length={} problem={}", text.length(), Plain.of(problem.toString()));
        }
    }

    @Override
    public void ended(Wire from, Loss loss) {
        if (from != wire) {
            return;
        }
        wire = null;
        welcomed = false;
        conversation.lost();
        if (loss.forGood()) {
            conversation.drop(loss.reason());
            listener.gaveUp(loss.reason());
        } else {
            LOG.info("client connection lost line={} attempt={} reason=\"{}\"", name, attempt, loss.reason());
            listener.lost(loss.reason());
            redialAfter.accept(attempt++);
        }
    }

    private void take(Incoming incoming) {
        switch (incoming) {
            case Incoming.Welcomed(var welcome) -> welcomed(welcome);
            case Incoming.Refused refused when refused.re().equals(hello) && !welcomed -> helloRefused(refused);
            case Incoming.Answered(var re, var reply) -> conversation.answered(re, reply);
            case Incoming.Refused refused -> conversation.refused(refused);
            case Incoming.Begun begun -> conversation.begun(begun);
            case Incoming.Happened happened -> conversation.happened(happened, wire);
            case Incoming.Told(var push) -> told(push);
        }
    }

    /** A token that is about to expire is replaced by the one that is good for the next log-in; a refusal changes nothing. */
    private void told(Push push) {
        listener.pushed(push);
        if (push instanceof Push.TokenExpiring) {
            send(new Refresh(options.token().get()), new CompletableFuture<>());
        }
    }

    private void welcomed(Welcome welcome) {
        LOG.info(
                "client welcomed line={} user={} again={}",
                welcome.line(),
                welcome.user().value(),
                name != null);
        if (!welcome.line().equals(name)) {
            conversation.beginOn(welcome.line());
        }
        name = welcome.line();
        ticket = welcome.ticket();
        welcomed = true;
        attempt = 0;
        listener.welcomed(welcome);
        welcome.cards().forEach(card -> listener.pushed(new Push.CardShown(card)));
        if (welcome.chat() != null) {
            welcome.chat().forEach(line -> listener.pushed(new Push.Chatted(line)));
        }
        welcome.streams()
                .forEach((stream, resumed) -> Frames.resumed(stream, resumed).ifPresent(this::take));
        conversation.frames().forEach(wire::send);
    }

    /** A ticket that is too old costs the line, not the log-in; one that came at a bad moment is good for the next. */
    private void helloRefused(Incoming.Refused refused) {
        var later = refused.why().retryAfterMs() > 0;
        var again = ticket != null || later;
        if (!later) {
            ticket = null;
        }
        wire.end(new Loss(
                "The platform refused the log-in (%s): %s"
                        .formatted(
                                Plain.of(refused.why().code()),
                                Plain.of(refused.why().getMessage())),
                !again));
    }
}
