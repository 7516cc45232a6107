package io.playcast.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.EventHistory;
import io.playcast.log.LogTimes;
import io.playcast.past.PastStates.Key;
import io.playcast.stored.Json;
import io.playcast.view.Fold;
import io.playcast.view.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any stream's view as it was after any of its events: folded from the nearest state that is kept before it. Blocks. */
public final class TimeMachine<V, E> {
    /** Events between two states that are kept: what is folded at most, once they are. */
    static final int EVERY = 500;

    private static final int KEPT_AT_ONCE = 64;

    private final String name;
    private final String version;
    private final Fold<V, E> fold;
    private final Class<V> views;
    private final PastStates states;
    private final EventHistory history;
    private final LogTimes times;

    /** What a time machine reads. */
    public record Sources(PastStates states, EventHistory history, LogTimes times) {}

    /** @param name of the fold, as its states are kept under @param packages that the fold, its view and its events are made of */
    public TimeMachine(String name, Fold<V, E> fold, Class<V> views, List<String> packages, Sources sources) {
        this.name = name;
        this.version = FoldVersion.of(packages);
        this.fold = fold;
        this.views = views;
        this.states = sources.states();
        this.history = sources.history();
        this.times = sources.times();
        states.forgetOthers(name, version);
    }

    /** The view then; empty before its stream began. */
    public Optional<Seen<V>> at(String stream, Moment moment) {
        return switch (moment) {
            case Moment.After(var seq) -> upTo(stream, seq);
            case Moment.At(var time) -> upTo(stream, times.seqAt(stream, time));
        };
    }

    private Optional<Seen<V>> upTo(String stream, long lastSeq) {
        var key = new Key(name, version, stream);
        var row = states.before(key, lastSeq).map(state -> new Seen<>(state.seq(), read(state.json())));
        var made = new LinkedHashMap<Long, byte[]>();
        long next = row.map(Seen::seq).orElse(-1L) + 1;
        while (next <= lastSeq) {
            int wanted = (int) Math.min(EVERY - 1, lastSeq - next) + 1;
            var page = history.stream(stream, next, wanted);
            for (var event : page) {
                row = fold.after(row, event);
                if ((event.seq() + 1) % EVERY == 0) {
                    row.ifPresent(seen -> made.put(seen.seq(), write(seen.view())));
                }
            }
            if (page.size() < wanted) {
                break;
            }
            next = page.getLast().seq() + 1;
            keep(key, made, KEPT_AT_ONCE);
        }
        keep(key, made, 1);
        return row;
    }

    private void keep(Key key, Map<Long, byte[]> made, int atLeast) {
        if (made.size() >= atLeast) {
            states.keep(key, made);
            made.clear();
        }
    }

    private V read(byte[] json) {
        try {
            return Json.stored().readValue(json, views);
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "a state of " + name + " that this very release kept is not readable", problem);
        }
    }

    private static byte[] write(Object view) {
        try {
            return Json.stored().writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
