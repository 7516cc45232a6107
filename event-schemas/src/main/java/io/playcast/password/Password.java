package io.playcast.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.playcast.Rejected;

/** A lobby's password in clear, on its way to where it is hashed or compared: 1 to 64 characters. */
public record Password(@JsonValue String value) {
    private static final int LONGEST = 64;

    @JsonCreator
    public Password {
        if (value == null || value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new Rejected("bad-request", "A password has 1 to " + LONGEST + " characters");
        }
    }

    /** The clear text stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "Password[]";
    }
}
