package io.playcast.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log in memory: for folds that need no engine. */
public final class MemoryLog implements EventHistory {
    private final List<StoredEvent> events = new ArrayList<>();

    public MemoryLog with(String stream, List<?> added) {
        added.forEach(event -> events.add(stored(stream, event)));
        return this;
    }

    @Override
    public List<StoredEvent> stream(String stream, long fromSeq, int limit) {
        return events.stream()
                .filter(event -> event.stream().equals(stream) && event.seq() >= fromSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredEvent> log(long after, int limit, Filter filter) {
        return events.stream()
                .filter(event -> event.position() > after && event.stream().startsWith(filter.stream()))
                .limit(limit)
                .toList();
    }

    private StoredEvent stored(String stream, Object event) {
        long seq = events.stream().filter(e -> e.stream().equals(stream)).count();
        long position = events.size() + 1L;
        try {
            var json = Json.stored().writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
            var type = EventNames.of(event.getClass());
            var time = Instant.ofEpochMilli(position);
            return new StoredEvent(position, "e" + position, stream, seq, type, 1, time, json, "{}".getBytes());
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
