package io.playcast.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The question that a slice of the log is to PostgreSQL. COPY takes no parameters, so every word in it is quoted here. */
final class SliceSql {
    /** A node whose clock is further off than this is broken: its events may be missing from a slice by time. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final String ROW = """
            select '{"position":' || position || ',"id":"' || event_id || '","stream":"' || stream || '","seq":' || seq
                || ',"type":"' || payload_type || '","rev":' || coalesce(payload_revision, '1') || ',"time":"' || time
                || '","data":', payload, metadata
            from events.event where\s""";
    /** What follows the log may be a little behind: what it has not seen yet is looked through as it is. */
    private static final String LINKED = """
            (position in (select position from views.event_link where correlation = %d)
                or position > (select position from views.event_link_place))""";

    private final LogTimes times;

    SliceSql(LogTimes times) {
        this.times = times;
    }

    String of(Slice slice) {
        var conditions = new ArrayList<String>();
        conditions.add("position > " + slice.after());
        narrow(conditions, "stream", slice.stream(), ":");
        narrow(conditions, "payload_type", slice.type(), ".");
        if (!slice.correlation().isEmpty()) {
            conditions.add(LINKED.formatted(Fingerprint.of(slice.correlation())));
            conditions.add(says("corr", slice.correlation()));
        }
        if (!slice.by().isEmpty()) {
            conditions.add(says("by", slice.by()));
        }
        during(conditions, slice);
        var limit = slice.limit() == Long.MAX_VALUE ? "" : " limit " + slice.limit();
        return ROW + String.join(" and ", conditions) + " order by position" + limit;
    }

    private static void narrow(List<String> conditions, String column, String wanted, String prefixEnd) {
        if (wanted.endsWith(prefixEnd)) {
            conditions.add("starts_with(" + column + ", " + quoted(wanted) + ")");
        } else if (!wanted.isEmpty()) {
            conditions.add(column + " = " + quoted(wanted));
        }
    }

    /** The place in the log is found by its key; the text of a time, without its Z, sorts as the time does. */
    private void during(List<String> conditions, Slice slice) {
        if (slice.from() != null) {
            var from = within(slice.from());
            conditions.add("position > " + times.positionAt(from.minus(CLOCKS_DIFFER)));
            conditions.add("rtrim(time, 'Z') collate \"C\" >= " + text(from));
        }
        if (slice.to() != null) {
            var to = within(slice.to());
            conditions.add("position <= " + times.positionAt(to.plus(CLOCKS_DIFFER)));
            conditions.add("rtrim(time, 'Z') collate \"C\" < " + text(to));
        }
    }

    private static Instant within(Instant moment) {
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    }

    private static String text(Instant moment) {
        var text = moment.toString();
        return quoted(text.substring(0, text.length() - 1));
    }

    /** The metadata's bytes have the pair as Jackson writes it; within another word its quotes would be escaped. */
    private static String says(String key, String word) {
        var pair = '"' + key + "\":\"" + word + '"';
        var bytes = HexFormat.of().formatHex(pair.getBytes(StandardCharsets.UTF_8));
        return "position('\\x" + bytes + "'::bytea in metadata) > 0";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
