package io.playcast.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;

/** Turns a request into a socket on Jetty, without any extension: our frames are too small to be worth a deflater a socket. */
final class JettyUpgrade implements RequestUpgradeStrategy {
    /** Above our own limit, so that a frame somewhat too large gets our close code; far beyond it Jetty closes with 1009. */
    private static final int JETTY_LIMIT = 16 * EdgeSocket.LONGEST_FRAME;
    /** Longer than ping and pong take, so that silence is judged by the edge alone. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    @Override
    public String[] getSupportedVersions() {
        return new String[] {"13"};
    }

    @Override
    public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
        return List.of();
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var asked = ((ServletServerHttpRequest) request).getServletRequest();
        var answer = ((ServletServerHttpResponse) response).getServletResponse();
        var socket = new JettyWebSocketHandlerAdapter(handler, new JettyWebSocketSession(attributes, user));
        try {
            container(asked)
                    .upgrade(
                            (_, accepted) -> {
                                accepted.setAcceptedSubProtocol(protocol);
                                accepted.setExtensions(List.of());
                                return socket;
                            },
                            asked,
                            answer);
        } catch (IOException problem) {
            throw new HandshakeFailureException("The upgrade of " + asked.getRequestURI() + " failed", problem);
        }
    }

    private static JettyWebSocketServerContainer container(HttpServletRequest asked) {
        var container = JettyWebSocketServerContainer.getContainer(asked.getServletContext());
        container.setMaxTextMessageSize(JETTY_LIMIT);
        container.setMaxFrameSize(JETTY_LIMIT);
        container.setIdleTimeout(IDLE);
        return container;
    }
}
