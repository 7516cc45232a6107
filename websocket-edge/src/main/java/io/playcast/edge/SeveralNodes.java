package io.playcast.edge;

import io.playcast.edge.drain.Drain;
import io.playcast.edge.drain.DrainProperties;
import io.playcast.edge.hello.ClusterLines;
import io.playcast.edge.presence.Judge;
import io.playcast.edge.presence.Leases;
import io.playcast.edge.presence.OtherNodes;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.PubSub;
import io.playcast.edge.signal.ClusterRelay;
import io.playcast.edge.signal.Relay;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.stream.Audience;
import io.playcast.edge.stream.Whereabouts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What an edge shares with the others, by Redis. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "playcast.nodes.several", havingValue = "true", matchIfMissing = true)
class SeveralNodes {
    private static final Duration CLAIM_LINES_EVERY = Duration.ofSeconds(30);

    @Bean
    Relay relay(Connections connections, PubSub channels, Clock clock) {
        return new ClusterRelay(connections, channels, clock);
    }

    @Bean
    ClusterLines lines(EdgeRedis redis, PubSub channels, Connections connections, NodeId node) {
        return new ClusterLines(redis, channels, connections, node);
    }

    /** Before the judge, who is one too. */
    @Bean
    @Primary
    OtherNodes otherNodes(Judge judge, Connections connections) {
        connections.alsoElsewhere(judge::devicesOf);
        return judge;
    }

    @Bean
    Whereabouts whereabouts(
            Audience audience,
            Connections connections,
            PubSub channels,
            NodeId node,
            @Qualifier("edgeThreads") Executor threads) {
        return new Whereabouts(audience, connections, channels, node, threads);
    }

    /** Leases of a node that drains run out by themselves: whoever comes back before that was never away. */
    @Bean
    Drain drain(Connections connections, DrainProperties properties, Leases leases) {
        return new Drain(connections, properties, new SecureRandom(), leases::leaveBehind);
    }

    /** Who did not come back is for another node to find. */
    @Bean
    Farewell farewell() {
        return () -> {};
    }

    @Bean
    Chore claimLines(ClusterLines lines) {
        return new Chore(CLAIM_LINES_EVERY, lines::claimAgain);
    }
}
