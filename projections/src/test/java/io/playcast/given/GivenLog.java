package io.playcast.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Metadata;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts events into the real log as the command side does: one statement an event, stored names, four metadata keys. */
public final class GivenLog {
    private final JdbcClient db;

    public GivenLog(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Creates the schema {@code events} with the command side's own migrations. */
    public static GivenLog in(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .schemas("events")
                .table("schema_history")
                .locations("classpath:db/events")
                .load()
                .migrate();
        return new GivenLog(source);
    }

    /** Appends to the end of a stream. */
    public void append(String stream, List<?> events) {
        events.forEach(event -> append(stream, event, "corr-" + stream));
    }

    public void append(String stream, Object event, String correlation) {
        append(stream, next(stream), event, correlation);
    }

    private long next(String stream) {
        return db.sql("select coalesce(max(seq), -1) + 1 from events.event where stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    /** Appends with a number of the caller's, as quality windows are. */
    public void append(String stream, long seq, Object event, String correlation) {
        var name = EventNames.of(event.getClass());
        append(stream, seq, name, EventNames.revisionOf(name), json(event), correlation);
    }

    /** Appends what somebody did, from somewhere, to the end of a stream. */
    public void appendBy(String by, String from, String stream, Object event) {
        var name = EventNames.of(event.getClass());
        insert(
                stream,
                next(stream),
                name,
                EventNames.revisionOf(name),
                json(event),
                Metadata.of("line/1", "corr", "m", by, from));
    }

    /** Appends what an earlier release stored as the first event of a stream. */
    public void appendOld(String stream, String name, int revision, String payload) {
        append(stream, 0, name, revision, payload.getBytes(StandardCharsets.UTF_8), "corr-" + stream);
    }

    /** Appends to the end of a stream what no release ever wrote. */
    public void appendBroken(String stream, Class<?> event, String payload) {
        var name = EventNames.of(event);
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        append(stream, next(stream), name, EventNames.revisionOf(name), bytes, "corr-" + stream);
    }

    private void append(String stream, long seq, String name, int revision, byte[] payload, String correlation) {
        insert(stream, seq, name, revision, payload, Metadata.of("line/1", correlation, "message", "user"));
    }

    private void insert(
            String stream, long seq, String name, int revision, byte[] payload, Map<String, String> metadata) {
        db.sql("""
                insert into events.event
                    (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        stream,
                        seq,
                        name.substring(0, name.indexOf('.')),
                        Instant.now().toString(),
                        name,
                        Integer.toString(revision),
                        payload,
                        json(metadata))
                .update();
    }

    /** Leaves a hole in the positions, as a rolled back command does. */
    public void burnPositions(int count) {
        IntStream.range(0, count)
                .forEach(_ -> db.sql("select nextval('events.event_position_seq')")
                        .query(Long.class)
                        .single());
    }

    public void clear() {
        db.sql("truncate events.event restart identity").update();
    }

    private static byte[] json(Object value) {
        try {
            return Json.stored().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
