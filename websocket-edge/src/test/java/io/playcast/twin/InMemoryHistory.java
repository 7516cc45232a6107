package io.playcast.twin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.EventHistory;
import io.playcast.Metadata;
import io.playcast.StoredEvent;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event store as a list. */
public final class InMemoryHistory implements EventHistory {
    private final List<StoredEvent> log = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    public StoredEvent append(String stream, Object event) {
        long seq = log.stream().filter(e -> e.stream().equals(stream)).count();
        var name = EventNames.of(event.getClass());
        var metadata = Metadata.of("cmd", "line/c1", "line/c1", "somebody");
        var stored = new StoredEvent(
                log.size() + 1L, "e" + log.size(), stream, seq, name, 1, Instant.EPOCH, json(event), json(metadata));
        log.add(stored);
        return stored;
    }

    /** From now on the store cannot be reached, or can be again. */
    public void away(boolean gone) {
        away = gone;
    }

    @Override
    public List<StoredEvent> stream(String stream, long fromSeq, int limit) {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return log.stream()
                .filter(e -> e.stream().equals(stream) && e.seq() >= fromSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredEvent> log(long after, int limit, Filter filter) {
        return log.stream().filter(e -> e.position() > after).limit(limit).toList();
    }

    private static byte[] json(Object value) {
        try {
            return Json.stored().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
