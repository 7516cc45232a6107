package io.playcast.twin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A socket that keeps what was sent to it. */
public class RecordingSession implements WebSocketSession {
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final List<WebSocketMessage<?>> sent = new CopyOnWriteArrayList<>();
    private volatile CloseStatus closed;

    public List<JsonNode> json() {
        return sent.stream()
                .filter(TextMessage.class::isInstance)
                .map(frame -> read((String) frame.getPayload()))
                .toList();
    }

    /** The types of what was sent, in order. */
    public List<String> types() {
        return json().stream().map(frame -> frame.path("type").asText()).toList();
    }

    public List<WebSocketMessage<?>> frames() {
        return sent;
    }

    public void forget() {
        sent.clear();
    }

    public CloseStatus closed() {
        return closed;
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        sent.add(message);
    }

    @Override
    public void close(CloseStatus status) {
        closed = closed == null ? status : closed;
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public boolean isOpen() {
        return closed == null;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public String getId() {
        return "recording";
    }

    @Override
    public URI getUri() {
        return URI.create("wss://localhost/ws");
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Principal getPrincipal() {
        return null;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public String getAcceptedProtocol() {
        return "playcast.v1+json";
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {}

    @Override
    public int getTextMessageSizeLimit() {
        return 0;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {}

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }

    private static JsonNode read(String json) {
        try {
            return Json.stored().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
