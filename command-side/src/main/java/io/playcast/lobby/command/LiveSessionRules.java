package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.command.LobbyState.Live;
import io.playcast.lobby.command.LobbyState.Open;
import io.playcast.session.EndReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one live session of a lobby: the lobby owns that fact, the session owns its viewers. */
final class LiveSessionRules {
    private LiveSessionRules() {}

    static List<LobbyEvent> start(Open open, StartSession c) {
        open.requireHost(c.by());
        if (open.live() != null) {
            throw LobbyRefusals.sessionLive();
        }
        if (open.sessions().contains(c.session())) {
            throw LobbyRefusals.sessionUsed();
        }
        return List.of(new SessionStarted(c.lobby(), c.session(), c.agent(), c.by(), c.profile()));
    }

    static List<LobbyEvent> end(Open open, EndSession c) {
        if (!open.ownsLiveSession(c.by())) {
            open.requireHost(c.by());
        }
        return known(open, c.session()) == null
                ? List.of()
                : ended(open, new SessionEnded(c.lobby(), c.session(), c.reason(), ConductRules.ref(c.words())));
    }

    /** Obsolete when the agent is back, or lost once more since. */
    static List<LobbyEvent> timeOut(Open open, TimeOutSession c) {
        return isLive(open, c.session())
                        && c.since().equals(open.live().pauses().get(PauseReason.AGENT_LOST))
                ? ended(open, new SessionEnded(c.lobby(), c.session(), EndReason.AGENT_LOST))
                : List.of();
    }

    /** The live session, null when that one is over; one that never was is refused. */
    static @Nullable Live known(Open open, SessionId session) {
        if (isLive(open, session)) {
            return open.live();
        }
        if (open.sessions().contains(session)) {
            return null;
        }
        throw LobbyRefusals.sessionUnknown();
    }

    static List<LobbyEvent> admit(Open open, AdmitViewer c) {
        open.require(c.by());
        if (isLive(open, c.session())) {
            return List.of();
        }
        throw open.sessions().contains(c.session()) ? LobbyRefusals.sessionEnded() : LobbyRefusals.sessionUnknown();
    }

    private static List<LobbyEvent> ended(Open open, SessionEnded end) {
        var events = new ArrayList<LobbyEvent>();
        events.add(end);
        if (!open.ownsLiveSession(open.host())) {
            // What another owner granted on that desktop must not reach the desktop of the host's next session.
            events.addAll(AccessRules.desktopWithdrawn(open, end.lobby(), open.members()));
        }
        return List.copyOf(events);
    }

    /** What goes before the end of the lobby. */
    static List<LobbyEvent> closing(Open open, LobbyId lobby) {
        return open.live() == null
                ? List.of()
                : List.of(new SessionEnded(lobby, open.live().session(), EndReason.LOBBY_CLOSED));
    }

    private static boolean isLive(Open open, SessionId session) {
        return open.live() != null && open.live().session().equals(session);
    }
}
