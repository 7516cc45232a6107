package io.playcast.client;

import io.playcast.Rejected;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.MessageNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What is said on a line, over all of its sockets: questions and their answers, events in order, each once. One thread. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final ClientListener listener;
    private final Ledger ledger = new Ledger();
    private final Positions positions = new Positions();
    private String line = "";

    Conversation(ClientListener listener) {
        this.listener = listener;
    }

    /** What was asked on an older line can no longer be answered, and its places in streams mean nothing. */
    void beginOn(String newLine) {
        if (!line.isEmpty()) {
            ledger.drop("The platform no longer knows this client's line");
        }
        positions.clear();
        line = newLine;
    }

    /** Empty when too many wait. */
    Optional<Ledger.Open> ask(ClientMessage message, CompletableFuture<Reply> reply) {
        return ledger.add(message, reply, System.nanoTime());
    }

    /** Until there is a connection. */
    void keep(ClientMessage message, CompletableFuture<Reply> reply) {
        if (Ledger.outlivesSocket(message)) {
            ask(message, reply);
        } else {
            reply.completeExceptionally(new Rejected("unavailable", "There is no connection to the platform now"));
        }
    }

    String draw() {
        return ledger.draw();
    }

    Map<String, Long> positions() {
        return positions.all();
    }

    /** All that waits for an answer, to be sent (again) on a new socket: the platform does nothing twice. */
    List<String> frames() {
        return ledger.open().stream().map(this::frame).toList();
    }

    void expire() {
        ledger.expire(System.nanoTime());
    }

    void lost() {
        ledger.lost();
    }

    void drop(String sentence) {
        ledger.drop(sentence);
    }

    void begun(Incoming.Begun begun) {
        positions.begin(begun.stream(), begun.seq());
        listener.pushed(begun.push());
    }

    /** A gap costs the socket: the next log-in brings what is missing. */
    void happened(Incoming.Happened happened, Wire wire) {
        switch (positions.take(happened.stream(), happened.seq())) {
            case NEXT -> listener.pushed(happened.push());
            case SEEN, TOO_EARLY ->
                LOG.debug("client push passed over stream={} seq={}", Plain.of(happened.stream()), happened.seq());
            case GAP ->
                wire.abort(
                        "An event of %s before %d is missing".formatted(Plain.of(happened.stream()), happened.seq()));
        }
    }

    void answered(String re, Reply reply) {
        ledger.take(re).ifPresent(open -> {
            logAnswer(open, "ok");
            open.reply().complete(reply);
        });
    }

    void refused(Incoming.Refused refused) {
        ledger.take(refused.re()).ifPresent(open -> {
            logAnswer(open, Plain.of(refused.why().code()));
            open.reply().completeExceptionally(refused.why());
        });
    }

    /** Line and id together are the correlation id under which every log of the platform has the message. */
    String frame(Ledger.Open open) {
        LOG.atLevel(level(open)).log("client message type={} corr={}/{}", type(open), line, open.id());
        return Frames.encode(open.id(), open.message());
    }

    private void logAnswer(Ledger.Open open, String outcome) {
        long ms = (System.nanoTime() - open.since()) / 1_000_000;
        LOG.atLevel(level(open))
                .log("client answer type={} corr={}/{} outcome={} ms={}", type(open), line, open.id(), outcome, ms);
    }

    private static Level level(Ledger.Open open) {
        return Ledger.outlivesSocket(open.message()) ? Level.INFO : Level.DEBUG;
    }

    private static String type(Ledger.Open open) {
        return MessageNames.of(open.message().getClass());
    }
}
