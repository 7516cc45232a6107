package io.playcast.edge.presence;

import io.playcast.edge.socket.Connections;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.OnlineUsers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds whom a dead node left online: nobody's lease names them at two looks in a row. Blocks; one thread.
 *
 * <p>Judges nobody while Redis is away, was emptied lately, or while the view of who is online is incomplete.
 */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int PAGE = 500;

    private final SweepersTurn turn;
    private final OnlineUsers online;
    private final Judge judge;
    private final Connections connections;
    private final PresenceCommands commands;
    private Set<UserId> suspects = Set.of();

    public Sweeper(
            SweepersTurn turn, OnlineUsers online, Judge judge, Connections connections, PresenceCommands commands) {
        this.turn = turn;
        this.online = online;
        this.judge = judge;
        this.connections = connections;
        this.commands = commands;
    }

    public void sweep() {
        var before = suspects;
        suspects = Set.of();
        if (!turn.taken()) {
            return;
        }
        try {
            var free = free();
            free.stream().filter(before::contains).forEach(this::lost);
            suspects = free;
        } catch (RuntimeException notKnown) {
            LOG.debug("nobody is swept: {}", notKnown.toString());
        }
    }

    private Set<UserId> free() {
        var found = new HashSet<UserId>();
        List<UserId> page;
        @Nullable UserId last = null;
        do {
            page = online.page(last, PAGE);
            var verdicts = new LinkedHashMap<UserId, CompletableFuture<Verdict>>();
            page.stream()
                    .filter(user -> connections.of(user).isEmpty())
                    .forEach(user -> verdicts.put(user, judge.ask(user).toCompletableFuture()));
            verdicts.forEach((user, verdict) -> {
                if (verdict.join() == Verdict.FREE) {
                    found.add(user);
                }
            });
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        return found;
    }

    /** Whoever came back in just this moment is called online again: their node may have had nothing to tell. */
    private void lost(UserId user) {
        if (judge.hold(user) != Verdict.FREE || !commands.offline(user, OfflineReason.NODE_LOST)) {
            return;
        }
        LOG.info("presence user={} is lost: no node holds them", user.value());
        if (judge.hold(user) == Verdict.HELD) {
            commands.online(user);
        }
    }
}
