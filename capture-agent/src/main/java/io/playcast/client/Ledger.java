package io.playcast.client;

import io.playcast.Rejected;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage;
import io.playcast.wire.InputMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.PresenceMessage;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import io.playcast.wire.TokenMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Messages that wait for their answer, in order of sending. Bounded: when full, a new one is refused. One thread. */
final class Ledger {
    private static final int MOST = 256;
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final SequencedMap<String, Open> open = new LinkedHashMap<>();
    private long drawn;

    record Open(String id, ClientMessage message, CompletableFuture<Reply> reply, long since) {}

    /** Whether doing it later, on the next socket, is still of use. */
    static boolean outlivesSocket(ClientMessage message) {
        return switch (message) {
            case LobbyMessage _, SessionMessage _, PresenceMessage.Set _ -> true;
            // Who is watched, and with which token, is said anew on each connection.
            case SignalMessage _,
                    QualityMessage _,
                    InputMessage _,
                    PresenceMessage _,
                    TokenMessage _,
                    ConnectionMessage _ -> false;
        };
    }

    /** The next id of this line. */
    String draw() {
        return "c" + ++drawn;
    }

    /** Completes {@code reply} at once when there is no room. */
    Optional<Open> add(ClientMessage message, CompletableFuture<Reply> reply, long now) {
        if (open.size() >= MOST) {
            reply.completeExceptionally(new Rejected("client.full", "Too many messages wait for an answer"));
            return Optional.empty();
        }
        var entry = new Open(draw(), message, reply, now);
        open.put(entry.id(), entry);
        return Optional.of(entry);
    }

    Optional<Open> take(String id) {
        return Optional.ofNullable(open.remove(id));
    }

    List<Open> open() {
        return List.copyOf(open.values());
    }

    /** What is worth nothing later is refused; the rest waits for the connection to come back. */
    void lost() {
        refuse(entry -> !outlivesSocket(entry.message()), "The connection was lost on the way");
    }

    /** The line is gone, so nobody can say which of them took effect. */
    void drop(String sentence) {
        refuse(_ -> true, sentence);
    }

    void expire(long now) {
        refuse(entry -> now - entry.since() > PATIENCE, "The platform did not answer in time");
    }

    private void refuse(Predicate<Open> which, String sentence) {
        var gone = open.values().stream().filter(which).toList();
        gone.forEach(entry -> open.remove(entry.id()));
        gone.forEach(entry -> entry.reply().completeExceptionally(new Rejected("unavailable", sentence)));
    }
}
