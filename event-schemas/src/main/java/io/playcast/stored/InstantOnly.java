package io.playcast.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads an instant as we write it, in UTC: {@code 2026-01-31T20:15:00Z}, with a fraction or without. */
final class InstantOnly extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    /** Stands in the JSON Schema, too. */
    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    InstantOnly() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var text = parser.getText();
        try {
            if (UTC.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException _) {
            // no such day or hour
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant in UTC");
    }
}
