package io.playcast.edge.web;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Gives Jetty room for what the front passes on when many pages are opened at once, as after a restart; its own backlog is 50. */
@Component
final class JettySettings implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private static final int ACCEPT_QUEUE = 1_024;

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            for (Connector connector : server.getConnectors()) {
                if (connector instanceof ServerConnector sockets) {
                    sockets.setAcceptQueueSize(ACCEPT_QUEUE);
                }
            }
        });
    }
}
