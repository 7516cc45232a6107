package io.playcast.edge;

import io.playcast.directory.Directory;
import io.playcast.edge.presence.AgentEdges;
import io.playcast.edge.presence.Judge;
import io.playcast.edge.presence.Lanes;
import io.playcast.edge.presence.LeaseStore;
import io.playcast.edge.presence.Leases;
import io.playcast.edge.presence.OtherNodes;
import io.playcast.edge.presence.PresenceCommands;
import io.playcast.edge.presence.PresenceEdges;
import io.playcast.edge.presence.PresenceNews;
import io.playcast.edge.presence.PresenceProperties;
import io.playcast.edge.presence.PresenceWatch;
import io.playcast.edge.presence.Sweeper;
import io.playcast.edge.presence.SweepersTurn;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Lane;
import io.playcast.edge.stream.Feed;
import io.playcast.edge.stream.Streams;
import io.playcast.presence.OnlineUsers;
import io.playcast.presence.ReachableAgents;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Wires who is where: leases, who tells the command side of it, and who finds those that nobody holds any more. Found by the edge's scan. */
@Configuration(proxyBeanMethods = false)
class PresenceWiring {
    private static final int PRESENCE_LANES = 16;
    private static final int PRESENCE_WAITING = 1_024;

    /** Told before presence is: who comes is held before anybody is told that they are online. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Leases presenceLeases(LeaseStore store, Connections connections, PresenceProperties properties, Clock clock) {
        return new Leases(store, connections, properties.renewEvery(), clock);
    }

    @Bean
    LeaseStore leaseStore(EdgeRedis redis, PresenceProperties properties, NodeId node) {
        return new LeaseStore(redis, properties, node);
    }

    @Bean
    Judge presenceJudge(LeaseStore store, PresenceProperties properties) {
        return new Judge(store, properties);
    }

    @Bean
    Lanes presenceLanes(@Qualifier("edgeThreads") Executor threads) {
        var lanes = Stream.generate(() -> new Lane(threads, PRESENCE_WAITING)).limit(PRESENCE_LANES);
        return new Lanes(lanes.toList());
    }

    @Bean
    PresenceEdges presenceEdges(
            Connections connections, PresenceCommands commands, OtherNodes others, Clock clock, Lanes lanes) {
        return new PresenceEdges(connections, commands, others, clock, lanes.all());
    }

    @Bean
    AgentEdges agentEdges(
            Connections connections, PresenceCommands commands, OtherNodes others, Clock clock, Lanes lanes) {
        return new AgentEdges(connections, commands, others, clock, lanes.all());
    }

    @Bean
    Sweeper presenceSweeper(
            EdgeRedis redis,
            PresenceProperties properties,
            NodeId node,
            OnlineUsers online,
            ReachableAgents reachable,
            Judge judge,
            Connections connections,
            PresenceCommands commands) {
        var turn = new SweepersTurn(redis, properties, node.value());
        return new Sweeper(turn, online, reachable, judge, connections, commands);
    }

    @Bean
    PresenceWatch presenceWatch(
            Feed feed,
            Directory directory,
            PresenceNews news,
            Streams streams,
            @Qualifier("edgeThreads") Executor threads) {
        var watch = new PresenceWatch(feed, directory, news, new Lane(threads, PRESENCE_WAITING));
        streams.othersTo(watch::received);
        return watch;
    }

    @Bean
    Chore tellPresence(PresenceEdges presence, AgentEdges agents, Leases leases) {
        return Chore.everySecond(() -> {
            leases.takeLapsed().forEach(user -> {
                presence.sayAgain(user);
                agents.sayAgain(user);
            });
            presence.sweep();
            agents.sweep();
        });
    }

    @Bean
    Chore beginLeases(Leases leases, PresenceProperties properties) {
        return new Chore(properties.renewEvery(), leases::begin);
    }

    @Bean
    Chore renewLeases(Leases leases) {
        return Chore.often(leases::renewHeard);
    }

    @Bean
    Chore sweepPresence(Sweeper sweeper, PresenceProperties properties) {
        return new Chore(properties.sweepEvery(), sweeper::sweep);
    }
}
