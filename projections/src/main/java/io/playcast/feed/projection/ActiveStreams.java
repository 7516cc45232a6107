package io.playcast.feed.projection;

import io.playcast.StoredEvent;
import io.playcast.feed.FeedFrame;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last sequence number of each stream something happened in lately. Bounded: the quietest stream is forgotten first. */
final class ActiveStreams {
    /** A hole in the quality of a connection is a hole in time, never a gap: nobody waits for its head. */
    private static final String WITHOUT_HEAD = "quality:";

    private final Map<String, FeedFrame> heads;

    ActiveStreams(int most) {
        this.heads = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FeedFrame> eldest) {
                return size() > most;
            }
        };
    }

    void saw(StoredEvent event) {
        if (!event.stream().startsWith(WITHOUT_HEAD)) {
            heads.put(event.stream(), FeedFrame.head(event.seq(), event.position()));
        }
    }

    /** A copy, by stream. */
    Map<String, FeedFrame> heads() {
        return Map.copyOf(heads);
    }
}
