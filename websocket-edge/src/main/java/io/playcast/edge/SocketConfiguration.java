package io.playcast.edge;

import io.playcast.edge.command.Ids;
import io.playcast.edge.drain.Drain;
import io.playcast.edge.front.FrontedJetty;
import io.playcast.edge.front.Handshake;
import io.playcast.edge.front.Loops;
import io.playcast.edge.security.Sentry;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.web.ProxyProperties;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the edge's socket at {@code /ws} of the front, and everything else behind it. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {
    @Bean
    EdgeSocket edgeSocket(Connections connections, Intake intake, List<ConnectionListener> listeners, Ids ids) {
        return new EdgeSocket(connections, intake, listeners, ids);
    }

    @Bean
    Door door(EdgeProperties properties, Environment environment, Drain drain, Counts counts, Sentry sentry) {
        return new Door(new Origins(properties, environment), drain, counts, sentry);
    }

    @Bean
    Loops edgeLoops(EdgeProperties properties) {
        return new Loops(properties.loops(), properties.rest());
    }

    @Bean
    Handshake handshake(Door door, EdgeSocket socket) {
        return new Handshake(door, socket);
    }

    /** The handshake is looked up late: the container is asked for before the other beans exist. */
    @Bean
    FrontedJetty frontedJetty(Loops loops, ObjectProvider<Handshake> handshake, ProxyProperties proxies) {
        return new FrontedJetty(loops, handshake::getObject, proxies);
    }
}
