package io.playcast.lobby.command;

import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.command.LobbyState.Live;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The live session a lobby remembers after one more event. */
final class LiveHistory {
    private LiveHistory() {}

    static Open after(Open open, LobbyEvent event) {
        return switch (event) {
            case SessionStarted e ->
                open.withLive(
                        new Live(e.session(), e.owner(), Map.of()), LobbyHistory.with(open.sessions(), e.session()));
            case SessionPaused e ->
                pausing(open, e.session(), pauses -> LobbyHistory.with(pauses, e.reason(), e.since()));
            case SessionResumed e -> pausing(open, e.session(), pauses -> LobbyHistory.without(pauses, e.reason()));
            case SessionEnded e -> open.withLive(null, LobbyHistory.with(open.sessions(), e.session()));
            default -> open;
        };
    }

    private static Open pausing(Open open, SessionId session, UnaryOperator<Map<PauseReason, Instant>> change) {
        var live = open.live();
        if (live == null || !live.session().equals(session)) {
            return open;
        }
        return open.withLive(new Live(session, live.owner(), change.apply(live.pauses())), open.sessions());
    }
}
