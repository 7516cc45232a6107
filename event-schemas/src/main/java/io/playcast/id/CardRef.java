package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.playcast.Rejected;
import java.util.regex.Pattern;

/** Refers to text a person typed, kept apart from events: `card:ULID`, or the id of what it describes (`user:ULID`). */
public record CardRef(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("(card|user|invite):[0-9A-HJKMNP-TV-Z]{26}");

    @JsonCreator
    public CardRef {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Rejected("bad-request", "A card reference looks like card:ULID");
        }
    }

    public static CardRef of(UserId user) {
        return new CardRef(user.toString());
    }

    public static CardRef of(InviteId invite) {
        return new CardRef(invite.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
