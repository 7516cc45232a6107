package io.playcast.lobby.command;

import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.command.LobbyState.Open;
import io.playcast.session.EndReason;
import java.util.ArrayList;
import java.util.List;

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
        if (!isLive(open, c.session())) {
            if (open.sessions().contains(c.session())) {
                return List.of();
            }
            throw LobbyRefusals.sessionUnknown();
        }
        var events = new ArrayList<LobbyEvent>();
        events.add(new SessionEnded(c.lobby(), c.session(), c.reason()));
        if (!open.ownsLiveSession(open.host())) {
            // What another owner granted on that desktop must not reach the desktop of the host's next session.
            events.addAll(AccessRules.desktopWithdrawn(c.lobby(), open.members()));
        }
        return List.copyOf(events);
    }

    static List<LobbyEvent> admit(Open open, AdmitViewer c) {
        open.require(c.by());
        if (isLive(open, c.session())) {
            return List.of();
        }
        throw open.sessions().contains(c.session()) ? LobbyRefusals.sessionEnded() : LobbyRefusals.sessionUnknown();
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
