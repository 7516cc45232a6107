package io.playcast.edge.signal;

import io.playcast.Rejected;
import io.playcast.edge.socket.Identity;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.session.SessionView;
import io.playcast.session.SessionView.Viewer;

/** Who holds which end of a peer connection: the viewer's device one, the agent's device the other. Pure. */
public final class Ends {
    private Ends() {}

    /** The device of a user that holds an end. */
    public record Holder(UserId user, DeviceId device) {
        boolean is(Identity who) {
            return user.equals(who.user()) && device.equals(who.deviceId());
        }
    }

    /** Refuses with {@code session.not-viewer} unless this very device holds the end. */
    public static void requireOwn(SessionView session, ConnectionId end, Identity who) {
        var own = session.byEnd(end).filter(pair -> holder(session, pair, end).is(who));
        if (own.isEmpty()) {
            throw new Rejected("session.not-viewer", "This is not an end of yours");
        }
    }

    static Holder holder(SessionView session, Viewer pair, ConnectionId end) {
        return pair.viewerEnd().equals(end)
                ? new Holder(pair.viewer(), pair.device())
                : new Holder(session.owner(), session.agent());
    }
}
