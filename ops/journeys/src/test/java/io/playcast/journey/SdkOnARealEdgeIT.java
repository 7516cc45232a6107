package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The TypeScript SDK at a real edge, the same situations in Node and in real Chromium; they stand in {@code web/sdk/test/live}. */
@ExtendWith(OnOnePlatform.class)
class SdkOnARealEdgeIT {
    private static final Path LIVE = Command.ROOT.resolve("websocket-edge/web/sdk/test/live");
    private static final Path BUNDLE = Path.of("target/live/live.js").toAbsolutePath();
    private static final int PATIENCE_S = 60;

    private static Stagehand hand;
    private static CompletableFuture<JsonNode> node;
    private static CompletableFuture<JsonNode> chromium;

    @BeforeAll
    static void given_both_at_the_same_platform(RunningPlatform platform) throws Exception {
        var web = LIVE.getParent().getParent().getParent();
        run(
                web,
                Map.of(),
                "npx",
                "vite",
                "build",
                "--logLevel",
                "warn",
                "--config",
                LIVE.resolve("vite.config.ts"),
                "--outDir",
                BUNDLE.getParent());
        hand = new Stagehand(platform);
        node = inThread(() -> inNode(platform));
        chromium = inThread(() -> inChromium(platform));
    }

    @AfterAll
    static void everything_is_put_away() throws Exception {
        hand.close();
    }

    @TestFactory
    Stream<DynamicTest> in_node() throws Exception {
        return situations(node);
    }

    @TestFactory
    Stream<DynamicTest> in_chromium() throws Exception {
        return situations(chromium);
    }

    private static Stream<DynamicTest> situations(CompletableFuture<JsonNode> run) throws Exception {
        return run.get(PATIENCE_S, TimeUnit.SECONDS).properties().stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.getKey(),
                        () -> assertThat(outcome.getValue().asText()).isEmpty()));
    }

    private static JsonNode inNode(RunningPlatform platform) throws Exception {
        var trusted = Map.of(
                "NODE_EXTRA_CA_CERTS", platform.home.resolve("tls/ca.pem").toString());
        return Json.stored()
                .readTree(run(
                        LIVE,
                        trusted,
                        "node",
                        "--experimental-websocket",
                        "node.mjs",
                        BUNDLE,
                        platform.base,
                        hand.address()));
    }

    /** Within the platform's own page, which may open the socket; its policy would not let it reach the wires. */
    private static JsonNode inChromium(RunningPlatform platform) throws IOException {
        try (var browser = Browser.open(1280, 900)) {
            browser.ignorePolicy();
            browser.visit(platform.base.resolve("/").toString());
            browser.run("window.live = new Function(arguments[0] + '; return live')()", Files.readString(BUNDLE));
            var outcomes = browser.runToItsEnd(
                    "live.outcomes({base: arguments[0], hand: arguments[1]})"
                            + ".then((all) => JSON.stringify(all), String).then(arguments[2])",
                    platform.base.toString(),
                    hand.address());
            return Json.stored().readTree((String) outcomes);
        }
    }

    private interface Work {
        JsonNode done() throws Exception;
    }

    private static CompletableFuture<JsonNode> inThread(Work work) {
        var result = new CompletableFuture<JsonNode>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.done());
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        return result;
    }

    /** What it printed. */
    private static String run(Path where, Map<String, String> more, Object... line) throws Exception {
        var words = Stream.of(line).map(String::valueOf).toList();
        var problems = Files.createTempFile("sdk", ".err");
        var builder =
                new ProcessBuilder(List.copyOf(words)).directory(where.toFile()).redirectError(problems.toFile());
        builder.environment().putAll(more);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as(() -> words + ": " + output + text(problems))
                .isZero();
        return output;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
