package io.playcast.wire;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.session.CandidateType;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import org.jspecify.annotations.Nullable;

/** What a client may ask of a stream session. */
public sealed interface SessionMessage extends ClientMessage {
    /** Starts the stream on one of the host's online agents; the answer's data is {@code {session}}. */
    record Start(LobbyId lobby, DeviceId agent, Profile profile) implements SessionMessage {}

    /** Asks for the picture on this device; the answer's data is {@code {connection, peer}}: this end and the agent's. */
    record Attach(SessionId session) implements SessionMessage {}

    /** Stops watching on this device. */
    record Detach(SessionId session) implements SessionMessage {}

    /** Says how far one's own end of a peer connection got. @param epoch counts negotiations, from 1 @param firstFrameMs since attach */
    record Milestone(
            SessionId session,
            ConnectionId connection,
            int epoch,
            io.playcast.session.Milestone kind,
            @Nullable CandidateType candidatePair,
            @Nullable Integer firstFrameMs)
            implements SessionMessage {}

    /** Wants another picture quality on one's own connection; the agent reports with its own reason.
     *
     * @param profile that one, until another is asked for; left out with {@code auto}
     * @param auto true: whatever the sender finds right for this connection
     */
    record Quality(
            SessionId session,
            ConnectionId connection,
            @Nullable Profile profile,
            @Nullable Boolean auto,
            @Nullable QualityReason reason)
            implements SessionMessage {}

    /** Says that one's own picture stands still; that the encoder is lost, the agent says of its end. */
    record Trouble(SessionId session, ConnectionId connection, io.playcast.session.Trouble kind)
            implements SessionMessage {}

    /** No input reaches the game until somebody lets it go on. Host, co-host or the agent's owner. */
    record Pause(LobbyId lobby, SessionId session) implements SessionMessage {}

    /** Lifts the pauses that are the asker's to lift. Host, co-host or the agent's owner. */
    record Resume(LobbyId lobby, SessionId session) implements SessionMessage {}

    /** Ends the live stream of the lobby. Host or the agent's owner. @param reason what the others are told, 1 to 200 characters */
    record End(LobbyId lobby, SessionId session, @Nullable String reason) implements SessionMessage {
        public End(LobbyId lobby, SessionId session) {
            this(lobby, session, null);
        }
    }

    /** Asks for STUN and TURN servers; the answer's data is {@code {iceServers, until}}, for RTCPeerConnection, asked anew after that. */
    record IceServers(SessionId session) implements SessionMessage {}
}
