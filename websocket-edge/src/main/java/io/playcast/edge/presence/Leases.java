package io.playcast.edge.presence;

import io.playcast.edge.presence.LeaseStore.Renewed;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.id.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a lease for each socket that was heard of since the last time: how other nodes know that somebody is still there.
 *
 * <p>Waits for no answer: a renewal that is lost is made good by the next one.
 */
public final class Leases implements ConnectionListener {
    private static final long NEVER = -1;

    private final LeaseStore store;
    private final Connections connections;
    private final long everyMs;
    private final Clock clock;
    private final Map<Connection, Lease> held = new ConcurrentHashMap<>();
    private final Set<UserId> lapsed = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    /** @param writtenMs when it was last sent @param epoch of Redis when it was last taken, {@link #NEVER} before */
    private record Lease(long writtenMs, long epoch) {}

    /** @param every how often one socket's lease is written at most */
    public Leases(LeaseStore store, Connections connections, Duration every, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.everyMs = every.toMillis();
        this.clock = clock;
    }

    @Override
    public void greeted(Connection connection) {
        renew(connection);
    }

    @Override
    public void gone(Connection connection) {
        held.remove(connection);
        if (!leaving) {
            connection.identity().ifPresent(who -> store.give(who.user(), connection.id(), who.device()));
        }
    }

    /** This node stops in order: what its sockets held runs out by itself, so that whoever comes back in time was never away. */
    public void leaveBehind() {
        leaving = true;
    }

    /** Called many times a second, and each time for few: ten thousand renewals at once would keep Redis from everything else. */
    public void renewHeard() {
        long now = clock.millis();
        for (var connection : connections.all()) {
            if (connection.greeted() && !connection.isGone()) {
                long written = written(connection);
                if (now - written >= everyMs && connection.heardMs() >= written) {
                    renew(connection);
                }
            }
        }
    }

    /** Called now and then: a Redis that was emptied begins anew before anybody is judged by it. */
    public void begin() {
        store.begin();
    }

    /** Users whose lease ran out though their socket is here, as when this node alone did not reach Redis; told once. */
    public Set<UserId> takeLapsed() {
        var users = new HashSet<>(lapsed);
        lapsed.removeAll(users);
        return users;
    }

    private long written(Connection connection) {
        var lease = held.get(connection);
        return lease == null ? NEVER : lease.writtenMs;
    }

    private void renew(Connection connection) {
        var who = connection.who();
        var before = held.getOrDefault(connection, new Lease(NEVER, NEVER));
        var written = new Lease(clock.millis(), before.epoch);
        held.put(connection, written);
        store.renew(who.user(), connection.id(), who.device()).whenComplete((renewed, problem) -> {
            if (problem != null) {
                held.replace(connection, written, before);
            } else {
                held.replace(connection, written, new Lease(written.writtenMs, renewed.epoch()));
                judge(who.user(), before, renewed);
            }
        });
    }

    /** In a Redis that was emptied no lease was left, and nobody was judged by that. */
    private void judge(UserId user, Lease before, Renewed renewed) {
        if (!renewed.had() && before.epoch == renewed.epoch()) {
            lapsed.add(user);
        }
    }
}
