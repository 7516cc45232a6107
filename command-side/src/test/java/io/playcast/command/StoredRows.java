package io.playcast.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.playcast.Ids;
import io.playcast.stored.Json;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as it stands in the table, read past Axon. */
record StoredRows(JdbcClient db) {
    record Row(
            long position,
            String id,
            long seq,
            String type,
            String name,
            String revision,
            String payload,
            Map<String, String> metadata) {}

    List<Row> of(Object stream) {
        return db.sql("""
                        select position, event_id, seq, type, payload_type, payload_revision,
                            convert_from(payload, 'UTF8') payload, convert_from(metadata, 'UTF8') metadata
                        from events.event where stream = ? order by seq""")
                .param(stream.toString())
                .query((row, _) -> new Row(
                        row.getLong("position"),
                        row.getString("event_id"),
                        row.getLong("seq"),
                        row.getString("type"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getString("payload"),
                        keys(row.getString("metadata"))))
                .list();
    }

    /** From now on the database cannot write events of this stream. */
    void refuse(Object stream) {
        db.sql("""
                        create or replace function refuse() returns trigger language plpgsql as
                        $$ begin raise exception 'disk full'; end $$""").update();
        var name = "refuse_" + Ids.ulid().toLowerCase();
        db.sql("create trigger " + name + " before insert on events.event for each row when (new.stream = '" + stream
                        + "') execute function refuse()")
                .update();
    }

    List<String> names(Object stream) {
        return of(stream).stream().map(Row::name).toList();
    }

    private static Map<String, String> keys(String json) {
        try {
            return Json.stored().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError("metadata is no JSON object of texts: " + json, e);
        }
    }
}
