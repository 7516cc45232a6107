package io.playcast.edge.stream;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which socket gets which stream: members their lobby and its live session, on every device they have here. */
@Component
public final class Audience implements StreamWatcher {
    private static final String LOBBY = "lobby:";
    private static final Predicate<@Nullable Object> ANY = _ -> true;

    private final Streams streams;
    private final Connections connections;
    private volatile BiConsumer<UserId, LobbyId> elsewhere = (_, _) -> {};

    public Audience(Streams streams, Connections connections) {
        this.streams = streams;
        this.connections = connections;
        streams.watchedBy(this);
    }

    /** @param tell lets other nodes know that a user entered a lobby; must not block */
    void alsoElsewhere(BiConsumer<UserId, LobbyId> tell) {
        elsewhere = tell;
    }

    /** Every socket of the user on any node gets the lobby, and the session that lives in it. Blocks on the store. */
    public void entered(UserId user, LobbyId lobby) {
        enteredHere(user, lobby);
        elsewhere.accept(user, lobby);
    }

    /** Every socket that the user has on this node. One that is being greeted takes up its streams itself, where it left off. */
    void enteredHere(UserId user, LobbyId lobby) {
        connections.of(user).stream().filter(Connection::greeted).forEach(connection -> show(connection, lobby));
    }

    /** This socket gets the lobby and its live session, if its user is a member. Blocks on the store. */
    public void show(Connection connection, LobbyId lobby) {
        streams.join(connection, lobby.toString(), lobbyWith(connection));
        if (connection.streams().contains(lobby.toString())) {
            streams.pushedLobby(lobby)
                    .map(LobbyView::session)
                    .ifPresent(live -> streams.join(connection, live.session().toString(), ANY));
        }
    }

    /** This socket takes up a stream where it left off; empty when it may not. Blocks on the store. */
    public Optional<Joined> rejoin(Connection connection, String stream, long lastSeen) {
        if (stream.startsWith(LOBBY)) {
            return streams.rejoin(connection, stream, lastSeen, lobbyWith(connection));
        }
        return mayWatch(connection, stream) ? streams.rejoin(connection, stream, lastSeen, ANY) : Optional.empty();
    }

    private static Predicate<@Nullable Object> lobbyWith(Connection connection) {
        return view -> view instanceof LobbyView lobby && isMember(lobby, connection);
    }

    /** May this socket follow the session now? Members of its lobby do, and its owner. */
    private boolean mayWatch(Connection connection, String stream) {
        var session = new SessionId(stream.substring(stream.indexOf(':') + 1));
        return streams.session(session).filter(view -> maySee(view, connection)).isPresent();
    }

    /** The lobbies that other sockets of the same user get here. */
    public Set<LobbyId> lobbiesOf(UserId user) {
        return connections.of(user).stream()
                .flatMap(connection -> connection.streams().stream())
                .filter(stream -> stream.startsWith(LOBBY))
                .map(stream -> new LobbyId(stream.substring(LOBBY.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof SessionStarted || event instanceof MemberJoined || event instanceof MemberLeft;
    }

    @Override
    public void pushed(String stream, Object event, List<Connection> subscribers) {
        switch (event) {
            case SessionStarted e -> started(e, subscribers);
            case MemberJoined e -> enteredHere(e.user(), e.lobby());
            case MemberLeft e -> left(e);
            default -> {}
        }
    }

    private void started(SessionStarted event, List<Connection> subscribers) {
        var receivers = new LinkedHashSet<>(subscribers);
        receivers.addAll(connections.of(event.owner(), event.agent()));
        receivers.forEach(connection -> streams.join(connection, event.session().toString(), ANY));
    }

    /** The lobby's own stream let go of them with the push; its session does so here. */
    private void left(MemberLeft event) {
        for (var connection : connections.of(event.user())) {
            List.copyOf(connection.streams()).stream()
                    .filter(stream -> stream.startsWith("session:"))
                    .filter(stream -> !mayWatch(connection, stream))
                    .forEach(stream -> streams.drop(connection, stream));
        }
    }

    private boolean maySee(SessionView view, Connection connection) {
        var user = connection.who().user();
        return view.owner().equals(user)
                || streams.lobby(view.lobby())
                        .filter(lobby -> isMember(lobby.view(), connection))
                        .isPresent();
    }

    private static boolean isMember(LobbyView lobby, Connection connection) {
        return lobby.member(connection.who().user()).isPresent();
    }
}
