package io.playcast.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.id.ConnectionId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionView;
import io.playcast.wire.ServerMessage;
import java.time.Instant;

/** What the platform tells without being asked. Those of a stream arrive in order, each once. */
public sealed interface Push {
    /** A lobby one is in, as it is after {@code seq}; {@link LobbyHappened} goes on from there. */
    record LobbySnapshot(long seq, LobbyView view) implements Push {}

    /** A session one takes part in, as it is after {@code seq}. */
    record SessionSnapshot(long seq, SessionView view) implements Push {}

    record LobbyHappened(long seq, Instant time, LobbyEvent event) implements Push {}

    record SessionHappened(long seq, Instant time, SessionEvent event) implements Push {}

    /** Text that a person typed; null once erased. Never write it to a log. */
    record CardShown(ServerMessage.CardShown card) implements Push {}

    /** A message of the other end of a peer connection. */
    record Signalled(SignalKind kind, ServerMessage.Signal signal) implements Push {}

    /** Somebody said something in a lobby. Never write it to a log. */
    record Chatted(ServerMessage.ChatLine line) implements Push {}

    /** What an end in a session that is followed has just measured. */
    record Measured(ServerMessage.WindowShown shown) implements Push {}

    /** How somebody is whose presence one watches. */
    record PresenceChanged(ServerMessage.PresenceChanged now) implements Push {}

    /** Who knocked at that lobby is not let in. */
    record Declined(LobbyId lobby) implements Push {}

    /** A viewer's input that came the long way round. @param envelope of playcast-messages v5, as its sender gave it */
    record InputRelayed(SessionId session, ConnectionId from, String envelope) implements Push {}

    /** The token in use ends soon; what the client does about it is its own affair. */
    record TokenExpiring(Instant expiresAt) implements Push {}

    /** Nothing happened, and the connection lives. */
    record Tick(Instant serverTime) implements Push {}

    /** A push this version does not know: the platform is newer. */
    record Unknown(String type, JsonNode data) implements Push {}

    enum SignalKind {
        OFFER,
        ANSWER,
        CANDIDATE,
        END_OF_CANDIDATES,
        RESTART,
        BYE
    }
}
