package io.playcast.wire;

import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.QualityWindow;

/** What an end of a peer connection measured. */
public sealed interface QualityMessage extends ClientMessage {
    /** At most one a second for one's own end; five seconds of them become one stored window. */
    record Report(SessionId session, ConnectionId connection, QualityWindow window) implements QualityMessage {}
}
