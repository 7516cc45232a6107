package io.playcast.edge.socket;

import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.ServerMessage.DeviceShown;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.socket.WebSocketSession;

/** Every open socket of this edge, found by user, by device or by client line. Any thread. */
public final class Connections {
    private static final int PATIENCE_MS = 500;

    private final Map<String, Connection> bySocket = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Connection>> byUser = new ConcurrentHashMap<>();
    private final Map<String, Connection> byLine = new ConcurrentHashMap<>();
    private final Executor threads;
    private final Clock clock;
    private final PerMinute many;
    private volatile Function<UserId, CompletionStage<Set<DeviceShown>>> elsewhere =
            _ -> CompletableFuture.completedFuture(Set.of());

    public Connections(Executor threads, Clock clock, PerMinute many) {
        this.threads = threads;
        this.clock = clock;
        this.many = many;
    }

    /** @param id a new ULID */
    public Connection open(String id, WebSocketSession session) {
        var connection = new Connection(id, session, threads, clock.millis(), many);
        bySocket.put(id, connection);
        return connection;
    }

    /** Takes the line for an identified socket, unless a socket holds it that came with a newer ticket.
     *
     * <p>With the same ticket the socket opened last wins: a welcome that was lost on the way leaves a client no newer one.
     *
     * @return whom it replaces; the connection itself when it came too late */
    public Optional<Connection> takeLine(Connection connection, Identity who) {
        var former = new Connection[1];
        var holder = byLine.compute(who.line(), (_, old) -> {
            former[0] = old;
            return old == null || isNewer(connection, who, old) ? connection : old;
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

    /** @param id of a socket */
    public Optional<Connection> socket(String id) {
        return Optional.ofNullable(bySocket.get(id));
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

    /** @param devices of a user on any node; never blocks, and answers none when that cannot be known */
    public void alsoElsewhere(Function<UserId, CompletionStage<Set<DeviceShown>>> devices) {
        elsewhere = devices;
    }

    /** Devices of a user that have a socket, on this node or another; those here when nothing else is known after half a second. */
    public CompletableFuture<Set<DeviceShown>> devicesOf(UserId user) {
        return elsewhere
                .apply(user)
                .thenApply(others -> {
                    var all = new HashSet<>(others);
                    all.addAll(devicesHere(user));
                    return Set.copyOf(all);
                })
                .toCompletableFuture()
                .completeOnTimeout(devicesHere(user), PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    /** The user's capture agents among them. May block for a moment. */
    public Set<DeviceId> agentsOf(UserId user) {
        return devicesOf(user).join().stream()
                .filter(device -> device.kind() == DeviceKind.AGENT)
                .map(DeviceShown::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<DeviceShown> devicesHere(UserId user) {
        return of(user).stream()
                .map(connection -> connection.who().device())
                .map(device -> new DeviceShown(device.id(), device.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNewer(Connection connection, Identity who, Connection old) {
        long held = old.identity().map(Identity::serial).orElse(-1L);
        return held < who.serial() || held == who.serial() && old.id().compareTo(connection.id()) < 0;
    }
}
