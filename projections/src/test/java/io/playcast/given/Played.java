package io.playcast.given;

import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceEvent;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import java.util.List;

/** One evening: a host opens a lobby, a guest joins and watches. Its events, stream by stream. */
public record Played(
        LobbyId lobby, SessionId session, UserId host, UserId guest, DeviceId agent, ConnectionId viewerEnd) {

    public static Played evening() {
        return new Played(
                new LobbyId(Ids.next()),
                new SessionId(Ids.next()),
                new UserId(Ids.next()),
                new UserId(Ids.next()),
                new DeviceId(Ids.next()),
                new ConnectionId(Ids.next()));
    }

    public LobbyEvent created() {
        return new LobbyCreated(
                lobby,
                host,
                new CardRef("card:" + lobby.value()),
                new GameId("frozen-bubble"),
                Visibility.PUBLIC,
                4,
                Settings.DEFAULT,
                32,
                null,
                null);
    }

    public List<LobbyEvent> openLobby() {
        var device = new DeviceId(guest.value());
        return List.of(
                created(),
                new MemberJoined(lobby, guest, Role.PLAYER, null, InputAccess.GUEST),
                new PadAssigned(lobby, guest, device, 0),
                new SessionStarted(lobby, session, agent, host, Profile.HIGH));
    }

    public LobbyEvent closed() {
        return new LobbyClosed(lobby, CloseReason.HOST_CLOSED);
    }

    public List<SessionEvent> openSession() {
        return List.of(
                new StreamOpened(session, lobby, agent, host, Profile.HIGH),
                new ViewerAttached(
                        session, guest, new DeviceId(guest.value()), viewerEnd, new ConnectionId(agent.value())),
                new MilestoneReached(session, viewerEnd, 1, Milestone.CONNECTED, null, 240));
    }

    public SessionEvent ended() {
        return new StreamEnded(session, EndReason.HOST_ENDED, 61, 1, null);
    }

    public PresenceEvent online() {
        return new PresenceEvent.CameOnline(guest);
    }

    public PresenceEvent offline() {
        return new PresenceEvent.WentOffline(guest, OfflineReason.LEFT);
    }

    /** Lobby, session and presence, all still open. */
    public void isStoredIn(GivenLog log) {
        log.append(lobby.toString(), openLobby());
        log.append(session.toString(), openSession());
        log.append(online().presence().toString(), List.of(online()));
    }
}
