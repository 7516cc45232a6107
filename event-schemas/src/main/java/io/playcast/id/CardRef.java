package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.playcast.Rejected;
import java.util.Set;

/** Refers to text a person typed, kept apart from events: `card:ULID`, or the id of what it describes (`user:ULID`). */
public record CardRef(@JsonValue String value) {
    private static final Set<String> KINDS = Set.of("card", "user", "invite");

    @JsonCreator
    public CardRef {
        if (value == null || !isRef(value)) {
            throw new Rejected("bad-request", "A card reference looks like card:ULID");
        }
    }

    private static boolean isRef(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && KINDS.contains(value.substring(0, colon)) && Ulid.isValid(value.substring(colon + 1));
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
