package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** `ops/playcast demo --json`, running: a real program on a display of its own, the real agent, a lobby and its invite. */
final class RunningDemo implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final JsonNode links;

    private RunningDemo(Process process, JsonNode links) {
        this.process = process;
        this.links = links;
    }

    static RunningDemo start(RunningPlatform platform, String... options) {
        try {
            var output = Files.createTempFile("playcast-demo", ".out");
            var words = Stream.concat(Stream.of("demo", "--json", "--no-install"), Stream.of(options));
            var process = platform.playcast.start(output, words.toArray(String[]::new));
            Eventually.within(START, () -> {
                assertThat(process.isAlive()).as(() -> text(output)).isTrue();
                assertThat(text(output)).contains("\"invite\"");
            });
            return new RunningDemo(process, json(text(output)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String link(String name) {
        return links.path(name).asText();
    }

    /** The host's own token, as it stands in the host's link. */
    String hostToken() {
        return link("host").split("#token=")[1];
    }

    private static JsonNode json(String output) throws IOException {
        var line =
                output.lines().filter(l -> l.contains("\"invite\"")).findFirst().orElseThrow();
        return Json.stored().readTree(line);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the demo did not end within 20 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
