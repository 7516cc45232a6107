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

    /** The frame to send; empty when too many wait. */
    Optional<String> ask(ClientMessage message, CompletableFuture<Reply> reply) {
        return ledger.add(message, reply, System.nanoTime()).map(this::frame);
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
                wire.abort("An event of %s before %d is missing"
                        .formatted(Plain.of(happened.stream()), happened.seq()));
        }
    }

    void answered(String re, Reply reply) {
        ledger.take(re).ifPresent(open -> {
            log(open, "ok", reply.corr());
            open.reply().complete(reply);
        });
    }

    void refused(Incoming.Refused refused) {
        ledger.take(refused.re()).ifPresent(open -> {
            log(open, refused.why().code(), refused.corr());
            open.reply().completeExceptionally(refused.why());
        });
    }

    private String frame(Ledger.Open open) {
        var level = open.outlivesSocket() ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.DEBUG;
        LOG.atLevel(level).log("client message type={} id={} line={}", type(open), open.id(), line);
        return Frames.encode(open.id(), open.message());
    }

    private static void log(Ledger.Open open, String outcome, String corr) {
        var level = open.outlivesSocket() ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.DEBUG;
        long ms = (System.nanoTime() - open.since()) / 1_000_000;
        LOG.atLevel(level)
                .log(
                        "client answer type={} id={} outcome={} corr={} ms={}",
                        type(open),
                        open.id(),
                        Plain.of(outcome),
                        corr == null ? "-" : Plain.of(corr),
                        ms);
    }

    private static String type(Ledger.Open open) {
        return MessageNames.of(open.message().getClass());
    }
}
