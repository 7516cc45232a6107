package io.playcast.integration.projection;

import io.playcast.integration.outgoing.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was read from the log and not yet taken, in the log's order. For one thread.
 *
 * <p>A batch holds one message of a stream: if the first of two were refused and the second taken, they would have changed places.
 */
final class Pending {
    private final List<Outgoing> waiting = new ArrayList<>();
    private long seen;

    Pending(long seen) {
        this.seen = seen;
    }

    void add(Outgoing message) {
        waiting.add(message);
    }

    /** All up to there is read, and what goes out of it was added. */
    void read(long position) {
        seen = position;
    }

    long read() {
        return seen;
    }

    /** All up to there is done with. */
    long done() {
        return waiting.isEmpty() ? seen : waiting.getFirst().position() - 1;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Of each stream the oldest, at most {@code most} of them. */
    List<Outgoing> next(int most) {
        var streams = new HashSet<String>();
        return waiting.stream()
                .filter(message -> streams.add(message.stream()))
                .limit(most)
                .toList();
    }

    void taken(List<Outgoing> batch, Set<String> refused) {
        var gone = new HashSet<Outgoing>();
        batch.stream()
                .filter(message -> !refused.contains(message.message().id()))
                .forEach(gone::add);
        waiting.removeIf(gone::contains);
    }

    /** When the oldest of them was stored; the epoch when there is none. */
    Instant oldest() {
        return waiting.isEmpty() ? Instant.EPOCH : waiting.getFirst().message().time();
    }
}
