package io.playcast.edge;

import io.playcast.edge.command.Ids;
import io.playcast.edge.drain.Drain;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Puts the edge's socket at {@code /ws} on Jetty. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {
    /** Above our own limit, so that a frame somewhat too large gets our close code; far beyond it Jetty closes with 1009. */
    private static final int JETTY_LIMIT = 16 * EdgeSocket.LONGEST_FRAME;
    /** Longer than ping and pong take, so that silence is judged by the edge alone. */
    private static final Duration IDLE = Duration.ofSeconds(60);

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
        var jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(settings -> {
            settings.setMaxTextMessageSize(JETTY_LIMIT);
            settings.setMaxFrameSize(JETTY_LIMIT);
            settings.setIdleTimeout(IDLE);
        });
        var handshake = new DefaultHandshakeHandler(jetty);
        handshake.setSupportedProtocols(Door.PROTOCOL);
        return handshake;
    }
}
