package io.playcast.log;

import io.playcast.log.Bisect.Timed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where a moment stands in the log or in one of its streams, by the keys that are there anyway: appending pays nothing for it. */
public final class LogTimes {
    private static final String IN_STREAM = """
            select e.seq, e.time from unnest(?) with ordinality as asked (number, place)
            left join lateral (select seq, time from events.event where stream = ? and seq >= asked.number
                order by seq limit 1) e on true
            order by place""";
    private static final String IN_LOG = """
            select e.position, e.time from unnest(?) with ordinality as asked (number, place)
            left join lateral (select position, time from events.event where position >= asked.number
                order by position limit 1) e on true
            order by place""";

    private final JdbcClient db;

    public LogTimes(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Number of the last event of a stream that is not after the moment, -1 when there is none. */
    public long seqAt(String stream, Instant moment) {
        var ends = db.sql("select coalesce(min(seq), 0), coalesce(max(seq), -1) from events.event where stream = ?")
                .param(stream)
                .query(LogTimes::ends)
                .single();
        long found = Bisect.lastNotAfter(
                moment,
                ends[0],
                ends[1],
                numbers -> db.sql(IN_STREAM)
                        .params(numbers.toArray(Long[]::new), stream)
                        .query(LogTimes::timed)
                        .list());
        return found < ends[0] ? -1 : found;
    }

    /** Position of the last event of the log that is not after the moment, 0 when there is none. */
    public long positionAt(Instant moment) {
        var ends = db.sql("select coalesce(min(position), 1), coalesce(max(position), 0) from events.event")
                .query(LogTimes::ends)
                .single();
        return Bisect.lastNotAfter(
                moment,
                ends[0],
                ends[1],
                numbers -> db.sql(IN_LOG)
                        .params((Object) numbers.toArray(Long[]::new))
                        .query(LogTimes::timed)
                        .list());
    }

    private static long[] ends(ResultSet row, int number) throws SQLException {
        return new long[] {row.getLong(1), row.getLong(2)};
    }

    private static @Nullable Timed timed(ResultSet row, int number) throws SQLException {
        var time = row.getString(2);
        return time == null ? null : new Timed(row.getLong(1), Instant.parse(time));
    }
}
