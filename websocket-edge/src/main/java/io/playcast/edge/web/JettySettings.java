package io.playcast.edge.web;

import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets Jetty up for thousands of quiet sockets: handlers on virtual threads, room for many that connect at once. */
@Component
final class JettySettings implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private static final int ACCEPT_QUEUE = 1_024;

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(virtualThreads(), acceptQueue());
    }

    private static JettyServerCustomizer virtualThreads() {
        return server -> {
            ThreadPool pool = server.getThreadPool();
            if (pool instanceof QueuedThreadPool queued && queued.getVirtualThreadsExecutor() == null) {
                queued.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
            }
        };
    }

    private static JettyServerCustomizer acceptQueue() {
        return (Server server) -> {
            for (Connector connector : server.getConnectors()) {
                if (connector instanceof ServerConnector sockets) {
                    sockets.setAcceptQueueSize(ACCEPT_QUEUE);
                }
            }
        };
    }
}
