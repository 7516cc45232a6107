package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;

import io.playcast.edge.command.Ids;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.twin.Eventually;
import java.time.Clock;
import java.util.List;

/** Ann's page and her capture agent at one edge, Ben's tablet at another, watching what the agent streams. New people each time. */
final class AcrossEdges implements AutoCloseable {
    private static final Ids IDS = new Ids(Clock.systemUTC());

    final UserId ann = new UserId(IDS.next());
    final UserId ben = new UserId(IDS.next());
    final LobbyId lobby = new LobbyId(IDS.next());
    final SessionId session = new SessionId(IDS.next());
    final ConnectionId viewerEnd = new ConnectionId(IDS.next());
    final ConnectionId agentEnd = new ConnectionId(IDS.next());
    final RunningEdge first;
    final RunningEdge second;
    final JettyClient page;
    final JettyClient agent;
    JettyClient tablet;

    AcrossEdges(RunningEdge first, RunningEdge second) {
        this.first = first;
        this.second = second;
        first.stored(new LobbyCreated(
                lobby, ann, Given.TITLE, GAME, Visibility.UNLISTED, 4, Settings.DEFAULT, 8, null, null));
        first.stored(new MemberJoined(lobby, ben, Role.PLAYER, null, InputAccess.GUEST));
        first.stored(new SessionStarted(lobby, session, AGENT, ann, Profile.MEDIUM));
        first.stored(new StreamOpened(session, lobby, AGENT, ann, Profile.MEDIUM));
        first.stored(new ViewerAttached(session, ben, TABLET, viewerEnd, agentEnd));
        page = first.greeted(ann, PAGE, true);
        agent = first.agent(ann, AGENT);
        tablet = second.greeted(ben, TABLET, true);
        page.ok("lobby.join", "{\"lobby\":\"" + lobby.value() + "\"}");
        tablet.ok("lobby.join", "{\"lobby\":\"" + lobby.value() + "\"}");
        Eventually.holds("both devices see the session", () -> sees(agent) && sees(tablet));
    }

    boolean sees(JettyClient client) {
        return client.frames.stream()
                .anyMatch(frame -> frame.path("data").path("stream").asText().equals(session.toString()));
    }

    String signal(ConnectionId to, int epoch, String more) {
        return "{\"session\":\"" + session.value() + "\",\"to\":\"" + to.value() + "\",\"epoch\":" + epoch + more + "}";
    }

    static UserId somebody() {
        return new UserId(IDS.next());
    }

    static DeviceId device() {
        return new DeviceId(IDS.next());
    }

    static ConnectionId end() {
        return new ConnectionId(IDS.next());
    }

    @Override
    public void close() {
        List.of(page, agent, tablet).forEach(client -> client.socket.abort());
    }
}
