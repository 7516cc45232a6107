package io.playcast.edge.socket;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.springframework.web.socket.WebSocketSession;

/** Every open socket of this edge, found by user, by device or by client line. Any thread. */
public final class Connections {
    private final Map<String, Connection> bySocket = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Connection>> byUser = new ConcurrentHashMap<>();
    private final Map<String, Connection> byLine = new ConcurrentHashMap<>();
    private final Executor threads;
    private final Clock clock;
    private final int messagesPerMinute;

    public Connections(Executor threads, Clock clock, int messagesPerMinute) {
        this.threads = threads;
        this.clock = clock;
        this.messagesPerMinute = messagesPerMinute;
    }

    /** @param id a new ULID */
    public Connection open(String id, WebSocketSession session) {
        var connection = new Connection(id, session, threads, clock.millis(), messagesPerMinute);
        bySocket.put(id, connection);
        return connection;
    }

    /** Takes the line for an identified socket, unless a socket holds it that came with the same or a newer ticket.
     *
     * @return whom it replaces; the connection itself when it came too late */
    public Optional<Connection> takeLine(Connection connection, Identity who) {
        var former = new Connection[1];
        var holder = byLine.compute(who.line(), (_, old) -> {
            former[0] = old;
            return old == null || serial(old) < who.serial() ? connection : old;
        });
        return holder == connection ? Optional.ofNullable(former[0]) : Optional.of(connection);
    }

    /** From now on the socket is found by its user. */
    public void found(Connection connection, Identity who) {
        byUser.compute(who.user(), (_, set) -> {
            var all = set == null ? ConcurrentHashMap.<Connection>newKeySet() : set;
            all.add(connection);
            return all;
        });
        if (connection.isGone()) {
            closed(connection); // it closed while it was greeted
        }
    }

    public void closed(Connection connection) {
        connection.markGone();
        bySocket.remove(connection.id());
        connection.identity().ifPresent(who -> {
            byLine.remove(who.line(), connection);
            byUser.computeIfPresent(who.user(), (_, set) -> {
                set.remove(connection);
                return set.isEmpty() ? null : set;
            });
        });
    }

    public Collection<Connection> all() {
        return bySocket.values();
    }

    public Set<UserId> users() {
        return byUser.keySet();
    }

    public Collection<Connection> of(UserId user) {
        return byUser.getOrDefault(user, Set.of());
    }

    /** Sockets of one device of a user; more than one only while a page reloads. */
    public List<Connection> of(UserId user, DeviceId device) {
        return of(user).stream()
                .filter(connection -> connection.who().deviceId().equals(device))
                .toList();
    }

    /** A user's capture agents that are online here. */
    public Set<DeviceId> agentsOf(UserId user) {
        return of(user).stream()
                .map(Connection::who)
                .filter(Identity::isAgent)
                .map(Identity::deviceId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long serial(Connection connection) {
        return connection.identity().map(Identity::serial).orElse(-1L);
    }
}
