package io.playcast.edge.presence;

import io.playcast.edge.socket.Connections;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.OnlineUsers;
import io.playcast.presence.ReachableAgents;
import io.playcast.presence.ReachableAgents.Agent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds whom a dead node left online, person or agent: nobody's lease names them at two looks in a row. Blocks; one thread.
 *
 * <p>Judges nobody while Redis is away, was emptied lately, or while the view of who is online is incomplete.
 */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int PAGE = 500;

    private final SweepersTurn turn;
    private final OnlineUsers online;
    private final ReachableAgents reachable;
    private final Judge judge;
    private final Connections connections;
    private final PresenceCommands commands;
    private final Suspects<UserId> people = new Suspects<>();
    private final Suspects<Agent> agents = new Suspects<>();

    public Sweeper(
            SweepersTurn turn,
            OnlineUsers online,
            ReachableAgents reachable,
            Judge judge,
            Connections connections,
            PresenceCommands commands) {
        this.turn = turn;
        this.online = online;
        this.reachable = reachable;
        this.judge = judge;
        this.connections = connections;
        this.commands = commands;
    }

    public void sweep() {
        if (!turn.taken()) {
            people.forget();
            agents.forget();
            return;
        }
        try {
            people.confirmed(free(elsewhere(), judge::ask)).forEach(this::lost);
            agents.confirmed(free(reachable.all(), agent -> judge.ask(agent.owner(), agent.device())))
                    .forEach(this::lost);
        } catch (RuntimeException notKnown) {
            people.forget();
            agents.forget();
            LOG.debug("nobody is swept: {}", notKnown.toString());
        }
    }

    /** Everybody online who has no socket here. */
    private List<UserId> elsewhere() {
        var found = new ArrayList<UserId>();
        List<UserId> page;
        @Nullable UserId last = null;
        do {
            page = online.page(last, PAGE);
            page.stream().filter(user -> connections.of(user).isEmpty()).forEach(found::add);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        return found;
    }

    /** Asked all at once, answered by Redis one after the other. */
    private static <T> Set<T> free(Collection<T> all, Function<T, CompletionStage<Verdict>> ask) {
        var verdicts = new LinkedHashMap<T, CompletableFuture<Verdict>>();
        all.forEach(one -> verdicts.put(one, ask.apply(one).toCompletableFuture()));
        var found = new HashSet<T>();
        verdicts.forEach((one, verdict) -> {
            if (verdict.join() == Verdict.FREE) {
                found.add(one);
            }
        });
        return found;
    }

    /** Whoever came back in just this moment is called online again: their node may have had nothing to tell. */
    private void lost(UserId user) {
        if (judge.hold(user) != Verdict.FREE || !commands.offline(user, OfflineReason.NODE_LOST)) {
            return;
        }
        LOG.info("presence user={} is lost: no node holds them", user.value());
        if (judge.hold(user) == Verdict.HELD && commands.online(user)) {
            judge.agentsOf(user).forEach(agent -> commands.agentConnected(user, agent));
        }
    }

    private void lost(Agent agent) {
        if (judge.holdAgent(agent.owner(), agent.device()) != Verdict.FREE
                || !commands.agentLost(agent.owner(), agent.device(), OfflineReason.NODE_LOST)) {
            return;
        }
        LOG.info(
                "presence user={} agent={} is lost: no node holds it",
                agent.owner().value(),
                agent.device().value());
        if (judge.holdAgent(agent.owner(), agent.device()) == Verdict.HELD) {
            commands.agentConnected(agent.owner(), agent.device());
        }
    }
}
