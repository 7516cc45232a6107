package io.playcast.edge.command;

import io.playcast.Metadata;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Identity;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Map;

/** A message under way: whose it is, which one of their line, and when it came.
 *
 * @param id the client's own, unique in its line, plain characters only
 */
public record Asked(Connection from, String id, Instant at) {
    public Identity who() {
        return from.who();
    }

    public UserId user() {
        return who().user();
    }

    public DeviceId device() {
        return who().deviceId();
    }

    /** Line and id: the client knows both, so one word leads through its log, ours and the event's metadata. */
    public String corr() {
        return from.identity().map(Identity::line).orElse(from.id()) + "/" + id;
    }

    /** What the command carries to its events. */
    public Map<String, String> metadata(String which) {
        return Metadata.of(corr() + which, corr(), corr(), user().value());
    }
}
