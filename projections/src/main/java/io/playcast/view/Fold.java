package io.playcast.view;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.log.StoredJson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the view of a stream follows from its events: one pure step for each event.
 *
 * @param prefix of the names of the streams it folds, such as {@code lobby:}
 * @param skipped events it takes for never stored
 */
public record Fold<V, E>(String prefix, Class<E> events, Step<V, E> step, Skipped skipped) {
    private static final int PAGE = 500;

    public Fold(String prefix, Class<E> events, Step<V, E> step) {
        this(prefix, events, step, (_, _) -> false);
    }

    /** Events that somebody wants left out. */
    @FunctionalInterface
    public interface Skipped {
        boolean has(String stream, long seq);
    }

    public Fold<V, E> without(Skipped skipped) {
        return new Fold<>(prefix, events, step, skipped);
    }

    /** The view after one more event. */
    @FunctionalInterface
    public interface Step<V, E> {
        /** @param view null before the first event @param time when the event was stored */
        V after(@Nullable V view, E event, Instant time);
    }

    /** The row after one more event of its stream; unchanged by an event that is no news to it. */
    public Optional<Seen<V>> after(Optional<Seen<V>> row, StoredEvent stored) {
        if (row.isPresent() && row.get().seq() >= stored.seq()) {
            return row;
        }
        if (skipped.has(stored.stream(), stored.seq())) {
            return row;
        }
        // A kind of event that a newer release stored changes nothing here, but it was seen.
        var event = StoredJson.event(stored, events);
        if (event.isEmpty()) {
            return row.map(seen -> new Seen<>(stored.seq(), seen.view()));
        }
        var view = step.after(row.map(Seen::view).orElse(null), event.get(), stored.time());
        return Optional.of(new Seen<>(stored.seq(), view));
    }

    /** The row as the history has it, folded from its first event to the one numbered {@code lastSeq}. */
    public Optional<Seen<V>> of(EventHistory history, String stream, long lastSeq) {
        Optional<Seen<V>> row = Optional.empty();
        long next = 0;
        while (next <= lastSeq) {
            var page = history.stream(stream, next, PAGE);
            for (var event : page) {
                if (event.seq() <= lastSeq) {
                    row = after(row, event);
                }
            }
            if (page.size() < PAGE) {
                return row;
            }
            next = page.getLast().seq() + 1;
        }
        return row;
    }
}
