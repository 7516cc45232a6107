package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;

/** The platform is killed with SIGKILL while it acknowledges commands; nothing it acknowledged is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledWhileAcknowledgingIT {
    private static final int KILLS = Integer.getInteger("playcast.kills", 1);
    private static final int HOSTS = 4;
    private static final long SEED = Long.getLong("playcast.seed", System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RunningPlatform platform;
    private static final List<LedgerOfAnswers> ledgers = new ArrayList<>();

    @BeforeAll
    static void given_a_platform_that_was_killed_while_it_worked(TestReporter report) throws Exception {
        report.publishEntry(Map.of("kills", Integer.toString(KILLS), "seed", Long.toString(SEED)));
        var random = new Random(SEED);
        platform = RunningPlatform.up();
        for (int kill = 0; kill < KILLS; kill++) {
            for (int host = 0; host < HOSTS; host++) {
                ledgers.add(new LedgerOfAnswers(platform, random));
            }
            var enough = 50 + random.nextInt(100);
            var latest = ledgers.getLast();
            Eventually.within(SOON, () -> assertThat(latest.acknowledged()).hasSizeGreaterThan(enough));
            kill(pid("platform"));
            ledgers.forEach(LedgerOfAnswers::close);
            platform.start();
        }
    }

    @AfterAll
    static void down() {
        platform.close();
    }

    @Test
    @Order(1)
    void every_acknowledged_command_is_in_the_log_once_and_in_order() {
        for (var ledger : ledgers) {
            var stored =
                    platform
                            .lines("/api/v1/events?stream=" + ledger.lobby() + "&type=lobby.ReadyChanged&limit=100000")
                            .stream()
                            .map(event -> event.path("data").path("ready").asBoolean())
                            .toList();
            assertThat(stored)
                    .as("seed %d, %s", SEED, ledger.lobby())
                    .startsWith(ledger.acknowledged().toArray(Boolean[]::new));
            // At most the one command whose answer the kill swallowed.
            assertThat(stored.size() - ledger.acknowledged().size()).isBetween(0, 1);
        }
    }

    @Test
    @Order(2)
    void the_read_models_equal_the_fold_of_the_log() {
        allAgree();
    }

    @Test
    @Order(3)
    void rebuilt_from_zero_they_are_the_same() {
        var before = lobbies();
        for (var name : platform.projections()) {
            assertThat(platform.post("/api/v1/projections/" + name + "/rebuild").statusCode())
                    .isEqualTo(202);
        }
        Eventually.within(
                SOON,
                () -> assertThat(platform.json("/api/v1/projections").findValuesAsText("rebuilding"))
                        .containsOnly("false"));
        allAgree();
        assertThat(lobbies()).hasSize(KILLS * HOSTS).isEqualTo(before);
    }

    @Test
    @Order(4)
    void down_after_a_kill_leaves_no_process() throws Exception {
        var pids = StreamSupport.stream(status().path("processes").spliterator(), false)
                .map(process -> process.path("pid").asLong())
                .toList();
        assertThat(pids).hasSizeGreaterThanOrEqualTo(4);
        kill(pid("platform"));

        RunningPlatform.expect(platform.playcast.run("down"), 0);

        assertThat(pids).noneMatch(KilledWhileAcknowledgingIT::runs);
    }

    private static void allAgree() {
        platform.projections().forEach(name -> Eventually.within(SOON, () -> platform.agrees(name)));
    }

    private static List<String> lobbies() {
        return ledgers.stream()
                .map(ledger -> platform.get("/api/v1/lobbies/" + ledger.lobby().value()))
                .toList();
    }

    private static JsonNode status() throws IOException {
        return Json.stored()
                .readTree(RunningPlatform.expect(platform.playcast.run("status", "--json"), 0)
                        .output());
    }

    private static long pid(String name) throws IOException {
        return StreamSupport.stream(status().path("processes").spliterator(), false)
                .filter(process -> process.path("name").asText().equals(name))
                .mapToLong(process -> process.path("pid").asLong())
                .findFirst()
                .orElseThrow();
    }

    /** An ended process that nobody has asked about yet (state Z) runs no more. */
    private static boolean runs(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Eventually.within(SOON, () -> assertThat(runs(pid)).isFalse());
    }
}
