package io.playcast.log;

import com.fasterxml.jackson.core.type.TypeReference;
import io.playcast.Metadata;
import io.playcast.StoredEvent;
import io.playcast.stored.EventJson;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a raw row of the log says. */
public final class StoredJson {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String NONE = "-";

    private StoredJson() {}

    /** The event of a row; empty when a newer release stored a kind this one does not know. */
    public static <E> Optional<E> event(StoredEvent row, Class<E> kind) {
        if (!EventNames.all().contains(row.type())) {
            return Optional.empty();
        }
        try {
            var event = EventJson.read(row);
            return kind.isInstance(event) ? Optional.of(kind.cast(event)) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException("the event at position " + row.position() + " is not readable", problem);
        }
    }

    /** The correlation id of a row, fit for a log line. */
    public static String correlation(StoredEvent row) {
        try {
            return shown(Json.stored()
                    .readTree(row.metadata())
                    .path(Metadata.CORRELATION)
                    .asText(NONE));
        } catch (IOException _) {
            return NONE;
        }
    }

    /** What a row's metadata says, by the keys of {@link Metadata}; nothing where it cannot be read. */
    public static Map<String, String> metadata(StoredEvent row) {
        try {
            return Json.stored().readValue(row.metadata(), WORDS);
        } catch (IOException _) {
            return Map.of();
        }
    }

    /** An id that came from outside as a log line may hold it: plain characters, or a dash. */
    public static String shown(String id) {
        return PLAIN.matcher(id).matches() ? id : NONE;
    }
}
