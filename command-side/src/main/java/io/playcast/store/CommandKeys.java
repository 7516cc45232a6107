package io.playcast.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What commands did before, by their ids. */
public final class CommandKeys {
    /** Clients may send a message again for a day; twice that is kept. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final long NONE = -1;

    private final JdbcClient db;

    /** @param done what the command did, if it did anything @param head number of the stream's last event, -1 without any */
    public record Past(@Nullable CommandKey done, long head) {}

    CommandKeys(JdbcClient db) {
        this.db = db;
    }

    public Optional<CommandKey> find(String key) {
        return db.sql("select key, stream, first_seq, events from events.command_key where key = ?")
                .param(key)
                .query((row, _) -> key(row))
                .optional();
    }

    /** Both in one round trip. */
    public Past look(String key, String stream) {
        return db.sql("""
                        select k.key, k.stream, k.first_seq, k.events,
                            coalesce((select max(seq) from events.event where stream = ?), ?) as head
                        from (select ?::text as key) asked left join events.command_key k on k.key = asked.key""")
                .params(stream, NONE, key)
                .query((row, _) -> new Past(row.getString("key") == null ? null : key(row), row.getLong("head")))
                .single();
    }

    /** Forgets what nobody may ask for any more. */
    public int forgetOld(Instant now) {
        return db.sql("delete from events.command_key where at < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CommandKey key(ResultSet row) throws SQLException {
        return new CommandKey(
                row.getString("key"), row.getString("stream"), row.getLong("first_seq"), row.getInt("events"));
    }
}
