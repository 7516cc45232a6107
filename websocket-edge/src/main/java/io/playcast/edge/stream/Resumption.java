package io.playcast.edge.stream;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.wire.ServerMessage.Resumed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides between sending what a client missed and sending a snapshot instead. */
final class Resumption {
    static final long MOST_REPLAYED = 1_000;
    private static final int PAGE = 500;

    private Resumption() {}

    /** What the client missed, in order; empty when that is too much, or when it claims to have seen the future. */
    static Optional<List<StoredEvent>> missed(EventHistory history, String stream, long lastSeen, long last) {
        if (lastSeen < -1 || lastSeen > last || last - lastSeen > MOST_REPLAYED) {
            return Optional.empty();
        }
        var events = new ArrayList<StoredEvent>();
        while (lastSeen + events.size() < last) {
            var page = history.stream(stream, lastSeen + 1 + events.size(), PAGE);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            events.addAll(page);
        }
        return Optional.of(events.subList(0, (int) (last - lastSeen)));
    }

    static Resumed answer(Optional<Integer> replayed, @Nullable Object view, long seq) {
        return replayed.map(count -> new Resumed(count.longValue(), null, seq))
                .orElseGet(() -> new Resumed(null, view, seq));
    }
}
