package io.playcast.edge;

import io.playcast.edge.command.Ids;
import io.playcast.edge.drain.Drain;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Puts the edge's socket at {@code /ws} on Jetty. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {
    @Bean
    EdgeSocket edgeSocket(Connections connections, Intake intake, List<ConnectionListener> listeners, Ids ids) {
        return new EdgeSocket(connections, intake, listeners, ids);
    }

    @Bean
    Door door(EdgeProperties properties, Environment environment, Drain drain, Counts counts) {
        return new Door(new Origins(properties, environment), drain, counts);
    }

    /** The socket is looked up late: this bean is asked for before the others exist. */
    @Bean
    WebSocketConfigurer edgeSockets(ObjectProvider<EdgeSocket> socket, ObjectProvider<Door> door) {
        return registry -> registry.addHandler(socket.getObject(), "/ws")
                .setHandshakeHandler(handshake())
                .addInterceptors(door.getObject())
                .setAllowedOriginPatterns("*"); // the door has looked at the origin
    }

    private static DefaultHandshakeHandler handshake() {
        var handshake = new DefaultHandshakeHandler(new JettyUpgrade());
        handshake.setSupportedProtocols(Door.PROTOCOL);
        return handshake;
    }
}
