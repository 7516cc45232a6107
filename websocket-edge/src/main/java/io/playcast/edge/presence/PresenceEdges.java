package io.playcast.edge.presence;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Lane;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells when somebody's first socket opens, and when their last one of all nodes has been closed for 3 s: a reload of the page is no edge. */
public final class PresenceEdges implements ConnectionListener {
    static final long GRACE_MS = 3_000;

    private final Connections connections;
    private final PresenceCommands commands;
    private final OtherNodes others;
    private final Clock clock;
    private final List<Lane> lanes;
    private final Set<UserId> online = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Instant> leaving = new ConcurrentHashMap<>();

    /** @param lanes commands of one user go through one of them, in order */
    public PresenceEdges(
            Connections connections, PresenceCommands commands, OtherNodes others, Clock clock, List<Lane> lanes) {
        this.connections = connections;
        this.commands = commands;
        this.others = others;
        this.clock = clock;
        this.lanes = lanes;
    }

    @Override
    public void greeted(Connection connection) {
        settle(connection.who().user());
    }

    @Override
    public void gone(Connection connection) {
        connection
                .identity()
                .ifPresent(who -> leaving.put(who.user(), clock.instant().plusMillis(GRACE_MS)));
    }

    /** Called once a second. Whatever a full lane, the store or an unwitting Redis left open is tried again. */
    public void sweep() {
        var now = clock.instant();
        leaving.forEach((user, due) -> {
            if (!now.isBefore(due)) {
                settle(user);
            }
        });
        connections.users().stream().filter(user -> !online.contains(user)).forEach(this::settle);
    }

    /** Somebody here was, or may have been, called lost by another node: that they are here is said once more. */
    public void sayAgain(UserId user) {
        online.remove(user);
    }

    /** The whole platform stops: everybody it held is offline until it runs again. Blocks. */
    public void leaveAll() {
        online.forEach(user -> commands.offline(user, OfflineReason.NODE_LOST));
        online.clear();
    }

    private void settle(UserId user) {
        laneOf(user, lanes).offer(() -> compare(user));
    }

    static Lane laneOf(UserId user, List<Lane> lanes) {
        return lanes.get(Math.floorMod(user.hashCode(), lanes.size()));
    }

    /** Brings what was told into line with the sockets that are open. Only ever one thread a user. */
    private void compare(UserId user) {
        boolean here = !connections.of(user).isEmpty();
        if (here && online.add(user) && !commands.online(user)) {
            online.remove(user);
        } else if (!here && online.contains(user)) {
            depart(user);
        }
        if (here == online.contains(user)) {
            leaving.remove(user);
        }
    }

    /** Whoever is held elsewhere is another node's to tell of; while that is not known, it is asked again. */
    private void depart(UserId user) {
        switch (others.hold(user)) {
            case HELD -> online.remove(user);
            case FREE -> {
                if (commands.offline(user, OfflineReason.LEFT)) {
                    online.remove(user);
                    takeBack(user);
                }
            }
            case UNKNOWN -> leaving.putIfAbsent(user, clock.instant());
        }
    }

    /** In between they may have come to another node, which found them online and had nothing to tell. */
    private void takeBack(UserId user) {
        if (others.hold(user) == Verdict.HELD) {
            commands.online(user);
        }
    }
}
