package io.playcast.quality;

import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;

/** What was measured at one end of a peer connection. A stream without an aggregate: sequence = end time / 5 s. */
public sealed interface QualityEvent {
    ConnectionId connection();

    /** Five seconds of stream as one end saw them. A missing window is a hole in time, not a gap to heal. */
    record QualityReported(ConnectionId connection, SessionId session, QualityWindow window) implements QualityEvent {}
}
