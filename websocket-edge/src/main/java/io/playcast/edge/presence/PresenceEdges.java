package io.playcast.edge.presence;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Lane;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoOffline;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when somebody's first socket opens and their last one has been closed for 3 s: a reload of the page is no edge. */
public final class PresenceEdges implements ConnectionListener {
    static final long GRACE_MS = 3_000;
    private static final Logger LOG = LoggerFactory.getLogger(PresenceEdges.class);

    private final Connections connections;
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final List<Lane> lanes;
    private final Set<UserId> online = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Instant> leaving = new ConcurrentHashMap<>();

    /** @param lanes commands of one user go through one of them, in order */
    public PresenceEdges(Connections connections, Commands commands, Clock clock, List<Lane> lanes) {
        this.connections = connections;
        this.commands = commands;
        this.ids = new Ids(clock);
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

    /** Called once a second. Whatever a full lane, or the store, did not take the last time is tried again. */
    public void sweep() {
        var now = clock.instant();
        leaving.forEach((user, due) -> {
            if (!now.isBefore(due)) {
                settle(user);
            }
        });
        connections.users().stream().filter(user -> !online.contains(user)).forEach(this::settle);
    }

    /** The node stops: everybody it held is offline until another one holds them. Blocks. */
    public void leaveAll() {
        online.forEach(user -> send(new GoOffline(user, clock.instant(), OfflineReason.NODE_LOST)));
        online.clear();
    }

    private void settle(UserId user) {
        lanes.get(Math.floorMod(user.hashCode(), lanes.size())).offer(() -> compare(user));
    }

    /** Brings what was told into line with the sockets that are open. Only ever one thread a user. */
    private void compare(UserId user) {
        boolean here = !connections.of(user).isEmpty();
        if (here && online.add(user)) {
            tell(user, new ComeOnline(user, clock.instant()), () -> online.remove(user));
        } else if (!here && online.remove(user)) {
            tell(user, new GoOffline(user, clock.instant(), OfflineReason.LEFT), () -> online.add(user));
        }
        if (here == online.contains(user)) {
            leaving.remove(user);
        }
    }

    private void tell(UserId user, PresenceCommand command, Runnable undo) {
        if (!send(command)) {
            undo.run();
        }
    }

    /** True when the store has it, or will never want it. */
    private boolean send(PresenceCommand command) {
        var corr = ids.next();
        try {
            commands.send(
                    Metadata.of("presence/" + corr, corr, corr, command.user().value()), command);
            return true;
        } catch (Rejected refused) {
            LOG.info("presence user={} corr={} outcome={}", command.user().value(), corr, refused.code());
            return !refused.isUnavailable();
        }
    }
}
