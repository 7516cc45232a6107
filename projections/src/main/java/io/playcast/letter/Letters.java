package io.playcast.letter;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is parked, in whatever process. Blocks. */
public final class Letters {
    private static final String LETTERS = """
            select number, dead_letter_id, processing_group, sequence_identifier, seq, payload_type, event_id, cause_type,
                   cause_message, enqueued_at, last_touched,
                   (select count(*) from views.dead_letter behind
                     where behind.processing_group = letter.processing_group
                       and behind.sequence_identifier = letter.sequence_identifier
                       and behind.sequence_index > letter.sequence_index) as waiting,
                   not exists (select from views.dead_letter before
                     where before.processing_group = letter.processing_group
                       and before.sequence_identifier = letter.sequence_identifier
                       and before.sequence_index < letter.sequence_index) as first
            from views.dead_letter letter\s""";
    private static final String OF_MODEL = "(processing_group = ? or starts_with(processing_group, ? || '@'))";

    private final JdbcClient db;

    public Letters(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** How much is parked. @param streams of which one event failed @param events those, and what waits behind them */
    public record Parked(long streams, long events) {
        static final Parked NOTHING = new Parked(0, 0);
    }

    /** The events that failed, one a stream, in the order they were parked. @param after number of the last one of the page before */
    public List<Letter> first(String name, long after, int limit) {
        return db.sql("select * from (" + LETTERS + " where " + OF_MODEL
                        + " and number > ? order by number) all_of_them where first limit ?")
                .params(name, name, after, limit)
                .query(Letters::letter)
                .list();
    }

    public Optional<Letter> find(String name, String id) {
        return db.sql(LETTERS + " where " + OF_MODEL + " and dead_letter_id = ?")
                .params(name, name, id)
                .query(Letters::letter)
                .optional();
    }

    /** What an event says, as it is stored, readable or not. */
    public record Content(String data, String meta) {}

    public Content content(String id) {
        return db.sql("select payload, metadata from views.dead_letter where dead_letter_id = ?")
                .param(id)
                .query((row, _) -> new Content(text(row.getBytes("payload")), text(row.getBytes("metadata"))))
                .optional()
                .orElse(new Content("", ""));
    }

    boolean has(String group, String event) {
        return db.sql("select exists (select from views.dead_letter where processing_group = ? and event_id = ?)")
                .params(group, event)
                .query(Boolean.class)
                .single();
    }

    /** By read model and version being built, as the queue names them. */
    Map<String, Parked> parked() {
        return db
                .sql("""
                select processing_group, count(distinct sequence_identifier) as streams, count(*) as events
                from views.dead_letter group by processing_group""")
                .query((row, _) -> Map.entry(
                        row.getString("processing_group"), new Parked(row.getLong("streams"), row.getLong("events"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ids of letters that wait for nothing any more: what they waited for was handled just when they came. */
    List<Letter> orphans(Duration olderThan) {
        var before = Instant.now().minus(olderThan);
        return db
                .sql("select * from (" + LETTERS + " where cause_type is null) waiting_ones where first")
                .query(Letters::letter)
                .list()
                .stream()
                .filter(letter -> letter.since().isBefore(before))
                .toList();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var group = LetterGroup.of(row.getString("processing_group"));
        var kind = row.getString("cause_type");
        var since = Instant.parse(row.getString("enqueued_at"));
        var tried = row.getString("last_touched");
        return new Letter(
                row.getLong("number"),
                row.getString("dead_letter_id"),
                group.name(),
                group.version(),
                row.getString("sequence_identifier"),
                row.getLong("seq"),
                row.getString("payload_type"),
                row.getString("event_id"),
                kind == null ? null : kind.substring(kind.lastIndexOf('.') + 1) + ": " + row.getString("cause_message"),
                since,
                tried == null ? since : Instant.parse(tried),
                row.getLong("waiting"),
                row.getBoolean("first"));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
