package io.playcast.edge.socket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.socket.WebSocketMessage;

/** What a slow socket has yet to hear of things of which only the last word matters: one frame a kind, the oldest forgotten first. */
final class News {
    static final int MOST = 256;

    private final Map<String, WebSocketMessage<?>> latest = new LinkedHashMap<>(4) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WebSocketMessage<?>> eldest) {
            return size() > MOST;
        }
    };

    void put(String kind, WebSocketMessage<?> frame) {
        latest.put(kind, frame);
    }

    void drainTo(List<WebSocketMessage<?>> frames) {
        frames.addAll(latest.values());
    }
}
