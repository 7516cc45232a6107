package io.playcast.wire;

import io.playcast.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client says of its own person, and whose presence it wants to hear of. */
public sealed interface PresenceMessage extends ClientMessage {
    /** Says whether one looks and what one does. @param activity 1 to 80 characters for others to read; none shows nothing */
    record Set(Status status, @Nullable String activity) implements PresenceMessage {}

    /** Hears {@code presence.changed} of these people, at once and at each change; at most 100 in all. Guests: of their lobby. */
    record Watch(List<UserId> users) implements PresenceMessage {}

    /** Hears no more of these people. @param users none means of nobody */
    record Unwatch(@Nullable List<UserId> users) implements PresenceMessage {}

    /** What somebody who is connected may say of themselves. */
    enum Status {
        ONLINE,
        AWAY,
        BUSY
    }
}
