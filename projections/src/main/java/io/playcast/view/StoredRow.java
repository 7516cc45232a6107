package io.playcast.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import java.util.List;

/** A row as it lies in Redis: number, cards and JSON with a blank between, so that a reader may pass the JSON on unread.
 *
 * @param seq number of the last event in the view
 * @param refs cards that belong to it
 */
public record StoredRow(long seq, List<String> refs, String json) {
    static <V> StoredRow of(Seen<V> row, RedisShape<V> shape) {
        try {
            return new StoredRow(
                    row.seq(), shape.refs().apply(row.view()), Json.stored().writeValueAsString(row.view()));
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a view of " + shape.name() + " cannot be written", problem);
        }
    }

    public static StoredRow of(String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        var refs = text.substring(first + 1, second);
        return new StoredRow(
                Long.parseLong(text, 0, first, 10),
                refs.isEmpty() ? List.of() : List.of(refs.split(",")),
                text.substring(second + 1));
    }

    String text() {
        return seq + " " + String.join(",", refs) + " " + json;
    }

    <V> Seen<V> seen(RedisShape<V> shape) {
        return new Seen<>(seq, view(shape.type()));
    }

    public <V> V view(Class<V> type) {
        try {
            return Json.stored().readValue(json, type);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a row is no " + type.getSimpleName(), problem);
        }
    }
}
