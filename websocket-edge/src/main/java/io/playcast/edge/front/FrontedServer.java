package io.playcast.edge.front;

import org.springframework.boot.web.server.GracefulShutdownCallback;
import org.springframework.boot.web.server.WebServer;

/** The container and the front before it, to Spring Boot one server: the container is there before the first client is. */
final class FrontedServer implements WebServer {
    private final WebServer container;
    private final Front front;

    FrontedServer(WebServer container, Front front) {
        this.container = container;
        this.front = front;
    }

    @Override
    public void start() {
        container.start();
        front.open();
    }

    /** Sockets that are still open are closed with the loops that hold them. */
    @Override
    public void stop() {
        front.close();
        container.stop();
    }

    @Override
    public int getPort() {
        return front.port();
    }

    @Override
    public void shutDownGracefully(GracefulShutdownCallback callback) {
        front.close();
        container.shutDownGracefully(callback);
    }

    @Override
    public void destroy() {
        container.destroy();
    }
}
