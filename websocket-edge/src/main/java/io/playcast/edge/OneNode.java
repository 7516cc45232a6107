package io.playcast.edge;

import io.playcast.edge.drain.Drain;
import io.playcast.edge.hello.Lines;
import io.playcast.edge.presence.OtherNodes;
import io.playcast.edge.presence.PresenceEdges;
import io.playcast.edge.signal.LocalRelay;
import io.playcast.edge.signal.Relay;
import io.playcast.edge.socket.Connections;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What an edge needs of others when there are none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "playcast.nodes.several", havingValue = "false")
class OneNode {
    @Bean
    Relay relay(Connections connections, Clock clock) {
        return new LocalRelay(connections, clock);
    }

    @Bean
    Lines lines() {
        return Lines.HERE_ONLY;
    }

    /** Before the judge, who is one too. */
    @Bean
    @Primary
    OtherNodes otherNodes() {
        return OtherNodes.NONE;
    }

    @Bean
    Drain drain(Connections connections) {
        return Drain.atOnce(connections);
    }

    @Bean
    Farewell farewell(PresenceEdges presence) {
        return presence::leaveAll;
    }
}
