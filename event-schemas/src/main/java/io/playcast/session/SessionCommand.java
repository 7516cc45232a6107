package io.playcast.session;

import io.playcast.FirstOfStream;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything somebody may ask of a stream session. Membership was checked by the lobby before. */
public sealed interface SessionCommand {
    @TargetAggregateIdentifier
    SessionId session();

    Instant at();

    /** Sent by an automation once the lobby has started the session. */
    record OpenStream(SessionId session, Instant at, LobbyId lobby, DeviceId agent, UserId owner, Profile profile)
            implements SessionCommand, FirstOfStream {}

    /** A member's device wants the picture; both ends' ids are drawn by the edge. */
    record AttachViewer(
            SessionId session,
            Instant at,
            UserId viewer,
            DeviceId device,
            ConnectionId viewerEnd,
            ConnectionId agentEnd)
            implements SessionCommand {}

    /** Ends what one user's device watches, or all that user's devices when {@code device} is null. */
    record DetachViewer(
            SessionId session,
            Instant at,
            UserId viewer,
            @Nullable DeviceId device,
            DetachReason reason) implements SessionCommand {}

    /** One end says how far its peer connection got. @param epoch counts negotiations from 1 @param firstFrameMs since attach */
    record RecordMilestone(
            SessionId session,
            Instant at,
            UserId by,
            ConnectionId connection,
            int epoch,
            Milestone kind,
            @Nullable CandidateType candidatePair,
            @Nullable Integer firstFrameMs)
            implements SessionCommand {}

    record ChangeQuality(
            SessionId session, Instant at, UserId by, ConnectionId connection, Profile profile, QualityReason reason)
            implements SessionCommand {}

    /** One end wants whatever the sender finds right for the connection. */
    record AutomateQuality(SessionId session, Instant at, UserId by, ConnectionId connection)
            implements SessionCommand {}

    /** One end says what went wrong; that the encoder is lost only the agent's end can say. */
    record ReportTrouble(SessionId session, Instant at, UserId by, ConnectionId connection, Trouble trouble)
            implements SessionCommand {}

    /** Sent by an automation once the lobby has paused the session. */
    record PauseSession(SessionId session, Instant at) implements SessionCommand {}

    /** Sent by an automation once nothing holds the session back any longer. */
    record ResumeSession(SessionId session, Instant at) implements SessionCommand {}

    record EndStream(SessionId session, Instant at, EndReason reason) implements SessionCommand {}
}
