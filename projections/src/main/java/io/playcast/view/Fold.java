package io.playcast.view;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.log.StoredJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the view of a stream, or of each part of it, follows from its events: one pure step for each event.
 *
 * @param prefixes of the names of the streams it folds, such as {@code lobby:}
 * @param span how many numbers of a stream one row is about; {@link #WHOLE} where it has one row
 * @param skipped events it takes for never stored
 */
public record Fold<V, E>(List<String> prefixes, long span, Class<E> events, Step<V, E> step, Skipped skipped) {
    /** All events of a stream make one row. */
    public static final long WHOLE = Long.MAX_VALUE;

    private static final int PAGE = 500;
    private static final char PART = '/';

    public Fold(String prefix, Class<E> events, Step<V, E> step) {
        this(List.of(prefix), WHOLE, events, step);
    }

    public Fold(List<String> prefixes, long span, Class<E> events, Step<V, E> step) {
        this(prefixes, span, events, step, (_, _) -> false);
    }

    public Fold {
        prefixes = List.copyOf(prefixes);
    }

    /** What narrows a read of the log to its streams, as far as one prefix can. */
    public String prefix() {
        return prefixes.size() == 1 ? prefixes.getFirst() : "";
    }

    public boolean has(String stream) {
        return prefixes.stream().anyMatch(stream::startsWith);
    }

    /** The name of the row that an event belongs to. */
    public String row(String stream, long seq) {
        return span == WHOLE ? stream : stream + PART + seq / span;
    }

    /** The number that the first event of a row has, or would have. */
    public long first(String row) {
        return span == WHOLE ? 0 : Long.parseLong(row.substring(row.lastIndexOf(PART) + 1)) * span;
    }

    /** Whether the log has anything for a row. */
    public boolean isFounded(EventHistory history, String row) {
        var found = history.stream(stream(row), first(row), 1);
        return !found.isEmpty()
                && row(found.getFirst().stream(), found.getFirst().seq()).equals(row);
    }

    /** Events that somebody wants left out. */
    @FunctionalInterface
    public interface Skipped {
        boolean has(String stream, long seq);
    }

    public Fold<V, E> without(Skipped skipped) {
        return new Fold<>(prefixes, span, events, step, skipped);
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
        if (!has(stored.stream()) || skipped.has(stored.stream(), stored.seq())) {
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
    public Optional<Seen<V>> of(EventHistory history, String name, long lastSeq) {
        Optional<Seen<V>> row = Optional.empty();
        var stream = stream(name);
        long next = first(name);
        long last = span == WHOLE ? lastSeq : Math.min(lastSeq, next + span - 1);
        while (next <= last) {
            var page = history.stream(stream, next, (int) Math.min(PAGE, span));
            for (var event : page) {
                if (event.seq() <= last) {
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

    /** Every row of a stream as the history has it, by name. */
    public Map<String, Seen<V>> rowsOf(EventHistory history, String stream) {
        var rows = new HashMap<String, Seen<V>>();
        var page = history.stream(stream, 0, PAGE);
        while (!page.isEmpty()) {
            for (var event : page) {
                var name = row(stream, event.seq());
                after(Optional.ofNullable(rows.get(name)), event).ifPresent(row -> rows.put(name, row));
            }
            page = history.stream(stream, page.getLast().seq() + 1, PAGE);
        }
        return rows;
    }

    private String stream(String row) {
        return span == WHOLE ? row : row.substring(0, row.lastIndexOf(PART));
    }
}
