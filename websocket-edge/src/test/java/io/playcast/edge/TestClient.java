package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.id.DeviceId;
import io.playcast.twin.RecordingSession;
import java.util.List;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;

/** One client of the edge under test: says things, looks at what came back. */
final class TestClient {
    final RecordingSession session = new RecordingSession();
    private final EdgeUnderTest edge;
    private int next = 1;

    TestClient(EdgeUnderTest edge) {
        this.edge = edge;
        edge.socket.afterConnectionEstablished(session);
    }

    TestClient hello(String token, DeviceId device, String kind) {
        return hello(token, device, kind, null);
    }

    TestClient hello(String token, DeviceId device, String kind, String resume) {
        var more = resume == null ? "" : ",\"resume\":" + resume;
        raw("{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\"" + token + "\",\"device\":{\"kind\":\"" + kind
                + "\",\"id\":\"" + device.value() + "\"}" + more + "}}");
        return this;
    }

    /** Sends one message and answers what was said to it. */
    JsonNode ask(String type, String data) {
        var id = "c" + next++;
        raw("{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"data\":" + data + "}");
        return reply(id);
    }

    void raw(String text) {
        try {
            edge.socket.handleMessage(session, new TextMessage(text));
        } catch (Exception e) {
            throw new AssertionError("the socket let an exception out", e);
        }
    }

    void pong() {
        try {
            edge.socket.handleMessage(session, new PongMessage());
        } catch (Exception e) {
            throw new AssertionError("the socket let an exception out", e);
        }
    }

    /** The TCP connection ends. */
    void vanish() {
        edge.socket.afterConnectionClosed(session, CloseStatus.NO_CLOSE_FRAME);
    }

    JsonNode reply(String id) {
        return session.json().stream()
                .filter(frame -> frame.path("re").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reply to " + id + " among " + session.types()));
    }

    /** What a refusal said. */
    String refusal(String type, String data) {
        var reply = ask(type, data);
        assertThat(reply.path("type").asText()).isEqualTo("error");
        return reply.path("error").path("code").asText();
    }

    JsonNode ok(String type, String data) {
        var reply = ask(type, data);
        assertThat(reply.path("type").asText()).as(reply.toString()).isEqualTo("ok");
        return reply;
    }

    JsonNode welcome() {
        return only("welcome").path("data");
    }

    JsonNode only(String type) {
        var all = all(type);
        assertThat(all).as(type + " among " + session.types()).hasSize(1);
        return all.getFirst();
    }

    List<JsonNode> all(String type) {
        return session.json().stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    int closeCode() {
        return session.closed() == null ? 0 : session.closed().getCode();
    }
}
