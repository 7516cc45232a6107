package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of a stream of server-sent events, which reads on a thread of its own. */
public final class Watcher implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** @param name "comment" for a comment, "end" for the end of the stream */
    public record Event(String name, String id, String data) {
        public JsonNode json() {
            try {
                return Json.stored().readTree(data);
            } catch (IOException notJson) {
                throw new UncheckedIOException(data, notJson);
            }
        }
    }

    Watcher(HttpResponse<InputStream> response) {
        this.response = response;
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        Thread.ofVirtual().name("watcher").start(this::read);
    }

    /** The next one that is no comment. */
    public Event next() {
        Event event;
        do {
            event = any();
        } while (event.name.equals("comment"));
        return event;
    }

    /** The next one, or a comment. */
    public Event any() {
        try {
            var event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("an event within ten seconds").isNotNull();
            return event;
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    private void read() {
        String name = "";
        String id = "";
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(": ")) {
                    events.add(new Event("comment", "", line.substring(2)));
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, id, line.substring(6)));
                }
            }
        } catch (IOException closed) {
            // told below
        }
        events.add(new Event("end", "", ""));
    }
}
