package io.playcast.sql;

import com.fasterxml.jackson.databind.util.RawValue;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;
import org.jspecify.annotations.Nullable;

/** What DuckDB's driver hands out, as JSON has it. */
final class Values {
    private Values() {}

    static @Nullable Object of(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case JsonNode json -> new RawValue(json.toString());
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case Number number -> number;
            case Boolean truth -> truth;
            case OffsetDateTime time -> time.toInstant().toString();
            case Timestamp time -> time.toLocalDateTime().toString();
            case LocalDate day -> day.toString();
            case LocalTime time -> time.toString();
            case Blob bytes -> HexFormat.of().formatHex(bytes.getBytes(1, (int) bytes.length()));
            case Array list -> list((Object[]) list.getArray());
            case DuckDBStruct struct -> map(struct.getMap());
            case Map<?, ?> map -> map(map);
            case Object other -> other.toString();
        };
    }

    /** About as long as its JSON. */
    static long length(List<@Nullable Object> row) {
        return row.stream()
                .mapToLong(value -> value instanceof RawValue raw
                        ? raw.rawValue().toString().length()
                        : String.valueOf(value).length())
                .sum();
    }

    private static List<@Nullable Object> list(@Nullable Object[] items) throws SQLException {
        var all = new ArrayList<@Nullable Object>();
        for (var item : items) {
            all.add(of(item));
        }
        return all;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> items) throws SQLException {
        var all = new LinkedHashMap<String, @Nullable Object>();
        for (var item : items.entrySet()) {
            all.put(String.valueOf(item.getKey()), of(item.getValue()));
        }
        return all;
    }
}
