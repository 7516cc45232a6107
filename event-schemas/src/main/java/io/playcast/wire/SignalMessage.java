package io.playcast.wire;

import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import org.jspecify.annotations.Nullable;

/** What two ends of a peer connection say to each other. Relayed to {@code to}, never stored. Epochs count negotiations from 1. */
public sealed interface SignalMessage extends ClientMessage {
    SessionId session();

    /** The end it goes to; the edge finds the sender's own end from it. */
    ConnectionId to();

    int epoch();

    /** @param sdp an offer (RFC 8866), at most 60,000 characters */
    record Offer(SessionId session, ConnectionId to, int epoch, String sdp) implements SignalMessage {}

    /** @param sdp an answer to the offer of the same epoch */
    record Answer(SessionId session, ConnectionId to, int epoch, String sdp) implements SignalMessage {}

    /** @param candidate a candidate attribute (RFC 8839 §5.1) @param mid media id @param mline index of the media line */
    record Candidate(
            SessionId session,
            ConnectionId to,
            int epoch,
            String candidate,
            @Nullable String mid,
            @Nullable Integer mline)
            implements SignalMessage {}

    /** No more candidates of this epoch will come. */
    record EndOfCandidates(SessionId session, ConnectionId to, int epoch) implements SignalMessage {}

    /** Asks the agent's end for a new offer with fresh ICE credentials. */
    record Restart(SessionId session, ConnectionId to, int epoch) implements SignalMessage {}

    /** This end is gone and will not come back in this epoch; the other one need not wait for a timeout. */
    record Bye(SessionId session, ConnectionId to, int epoch) implements SignalMessage {}
}
