package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.playcast.Rejected;
import java.util.regex.Pattern;

/** Stands for a network address for a month or two: twelve characters of an HMAC. No address fits in. */
public record AddressPseudonym(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{12}");

    @JsonCreator
    public AddressPseudonym {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Rejected("bad-request", "A pseudonym of an address has 12 letters, digits, - and _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
