package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.playcast.Rejected;
import java.util.regex.Pattern;

/** Names a game by a slug of the catalogue: 2 to 40 of a–z, 0–9 and dashes, such as `frozen-bubble`; its stream is `game:SLUG`. */
public record GameId(@JsonValue String value) implements StreamId {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    @JsonCreator
    public GameId {
        if (value == null || !SLUG.matcher(value).matches()) {
            throw new Rejected("bad-request", "A game is named by 2 to 40 of a-z, 0-9 and dashes");
        }
    }

    @Override
    public String toString() {
        return "game:" + value;
    }
}
