package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.stream.StreamWatcher;
import io.playcast.edge.stream.Streams;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyView;
import io.playcast.wire.ServerMessage.Declined;
import io.playcast.wire.ServerMessage.Push;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Sockets that wait at a lobby's door: this edge follows the lobby for them, so that they hear of the answer. */
@Component
public final class Knocks implements StreamWatcher, ConnectionListener {
    /** Doors a socket may wait at: each costs this edge a stream. */
    private static final int MOST = 4;

    private final Streams streams;
    /** By socket and lobby, whether the request is in the lobby's stream: what was answered before is no answer to it. */
    private final Map<Connection, Map<LobbyId, Boolean>> waiting = new ConcurrentHashMap<>();

    public Knocks(Streams streams) {
        this.streams = streams;
        streams.watchedBy(this);
    }

    /** From now on the answer is told. Blocks on the store. */
    void await(Connection connection, LobbyId lobby) {
        var doors = waiting.computeIfAbsent(connection, _ -> new ConcurrentHashMap<>());
        if (!doors.containsKey(lobby) && doors.size() >= MOST) {
            throw new Rejected("lobby.too-many-requests", "You wait at too many doors already");
        }
        if (doors.put(lobby, false) == null) {
            streams.hold(lobby.toString());
        }
        if (connection.isGone()) {
            gone(connection);
        }
    }

    /** The request took effect; it may have been answered since. Blocks on the store. */
    void knocked(Connection connection, LobbyId lobby) {
        if (waiting.getOrDefault(connection, new HashMap<>()).replace(lobby, true) != null) {
            streams.lobby(lobby)
                    .filter(seen -> !waits(seen.view(), connection.who().user()))
                    .ifPresent(_ -> tell(connection, lobby));
        }
    }

    void leave(Connection connection, LobbyId lobby) {
        if (waiting.getOrDefault(connection, new HashMap<>()).remove(lobby) != null) {
            streams.letGo(lobby.toString());
        }
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof MemberJoined || event instanceof JoinDeclined || event instanceof LobbyClosed;
    }

    @Override
    public void pushed(String stream, Object event, List<Connection> subscribers) {
        switch (event) {
            case MemberJoined e -> of(e.user(), e.lobby()).forEach(connection -> leave(connection, e.lobby()));
            case JoinDeclined e -> declined(e);
            case LobbyClosed e ->
                waiting.forEach((connection, doors) -> {
                    if (doors.containsKey(e.lobby())) {
                        tell(connection, e.lobby());
                    }
                });
            default -> {}
        }
    }

    private void declined(JoinDeclined e) {
        if (streams.pushedLobby(e.lobby())
                .filter(lobby -> waits(lobby, e.user()))
                .isEmpty()) {
            of(e.user(), e.lobby()).stream()
                    .filter(connection ->
                            waiting.getOrDefault(connection, Map.of()).getOrDefault(e.lobby(), false))
                    .forEach(connection -> tell(connection, e.lobby()));
        }
    }

    /** Still at the door, or in by now. */
    private static boolean waits(LobbyView lobby, UserId user) {
        return lobby.member(user).isPresent()
                || lobby.door().requests().stream()
                        .anyMatch(request -> request.user().equals(user));
    }

    private void tell(Connection connection, LobbyId lobby) {
        leave(connection, lobby);
        connection.send(new Push("lobby.declined", new Declined(lobby)));
    }

    private Collection<Connection> of(UserId user, LobbyId lobby) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(lobby)
                        && entry.getKey().who().user().equals(user))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void greeted(Connection connection) {
        // who comes back knocks again: twice is harmless
    }

    @Override
    public void gone(Connection connection) {
        var doors = waiting.remove(connection);
        if (doors != null) {
            doors.keySet().forEach(lobby -> streams.letGo(lobby.toString()));
        }
    }
}
