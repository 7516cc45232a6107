package io.playcast.edge;

import io.playcast.edge.drain.Drain;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Looks at each handshake: 503 while this node drains, 403 for a page of a foreign origin, 400 for a client that does not speak our protocol. */
final class Door implements HandshakeInterceptor {
    static final String PROTOCOL = "playcast.v1+json";

    private final Origins origins;
    private final Drain drain;
    private final Counts counts;

    Door(Origins origins, Drain drain, Counts counts) {
        this.origins = origins;
        this.drain = drain;
        this.counts = counts;
    }

    /** Agents and scripts send no origin; they, like everybody, must bring a token in hello. */
    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> to) {
        if (drain.isDraining()) {
            counts.refused("draining");
            response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
            return false;
        }
        var origin = request.getHeaders().getOrigin();
        if (origin != null && !origins.allow(origin)) {
            counts.refused("origin");
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        if (!new WebSocketHttpHeaders(request.getHeaders())
                .getSecWebSocketProtocol()
                .contains(PROTOCOL)) {
            counts.refused("subprotocol");
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return false;
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception problem) {
        // the socket itself reports what happens next
    }
}
