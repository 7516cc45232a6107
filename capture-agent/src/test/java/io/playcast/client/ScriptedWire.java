package io.playcast.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A wire whose other end is the test: keeps what was sent, and says what the test tells it to. */
final class ScriptedWire implements Wire {
    final List<JsonNode> sent = new ArrayList<>();
    private final Ears ears;
    boolean over;

    ScriptedWire(Ears ears) {
        this.ears = ears;
    }

    void open() {
        ears.opened(this);
    }

    void say(String frame) {
        ears.heard(this, frame);
    }

    void closedByPlatform(int code) {
        end(Loss.closed(code, ""));
    }

    JsonNode last() {
        return sent.getLast();
    }

    List<String> sentTypes() {
        return sent.stream().map(frame -> frame.path("type").asText()).toList();
    }

    @Override
    public void send(String frame) {
        try {
            sent.add(Json.stored().readTree(frame));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException(problem);
        }
    }

    @Override
    public CompletableFuture<?> close() {
        over = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void end(Loss loss) {
        if (!over) {
            over = true;
            ears.ended(this, loss);
        }
    }
}
