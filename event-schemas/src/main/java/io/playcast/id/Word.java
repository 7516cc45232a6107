package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.playcast.Rejected;
import java.util.regex.Pattern;

/** A name of the platform's own making or an id, such as a route's or what a path names; nothing that somebody could say something in. */
public record Word(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,40}(,[A-Za-z0-9_-]{1,40}){0,3}");

    @JsonCreator
    public Word {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Rejected("bad-request", "A word has 1 to 40 letters, digits, - and _");
        }
    }

    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
