package io.playcast.session;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a stream session. Stored for ever: add, never rename. */
public sealed interface SessionEvent {
    SessionId session();

    /** The stream can be watched; the agent is the device that sends it. */
    record StreamOpened(SessionId session, LobbyId lobby, DeviceId agent, UserId owner, Profile profile)
            implements SessionEvent {}

    /** A device wants the picture: the agent answers with an offer to {@code viewerEnd} from {@code agentEnd}. */
    record ViewerAttached(
            SessionId session, UserId viewer, DeviceId device, ConnectionId viewerEnd, ConnectionId agentEnd)
            implements SessionEvent {}

    /** That peer connection is to be torn down. */
    record ViewerDetached(SessionId session, UserId viewer, ConnectionId viewerEnd, DetachReason reason)
            implements SessionEvent {}

    /** One end reported how far its peer connection got. */
    record MilestoneReached(
            SessionId session,
            ConnectionId connection,
            int epoch,
            Milestone kind,
            @Nullable CandidateType candidatePair,
            @Nullable Integer firstFrameMs)
            implements SessionEvent {}

    /** The picture quality of one connection was changed. */
    record QualityChanged(SessionId session, ConnectionId connection, Profile from, Profile to, QualityReason reason)
            implements SessionEvent {}

    /** The picture quality of one connection is the sender's to choose, until somebody asks for one. */
    record QualityAutomated(SessionId session, ConnectionId connection) implements SessionEvent {}

    /** One end reported what went wrong with the picture of its connection. */
    record TroubleReported(SessionId session, ConnectionId connection, Trouble trouble) implements SessionEvent {}

    /** The stream stands still: no input reaches the game. */
    record StreamPaused(SessionId session) implements SessionEvent {}

    /** The stream goes on. */
    record StreamResumed(SessionId session) implements SessionEvent {}

    /** The stream is over for good. @param seconds from opening to end @param viewers how many different people watched @param minutes null in old events */
    record StreamEnded(
            SessionId session,
            EndReason reason,
            long seconds,
            int viewers,
            @Nullable WatchedMinutes minutes) implements SessionEvent {}
}
