package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

    private StateDirectory state;
    private Process process;

    @BeforeEach
    void start(@TempDir Path home) throws IOException {
        state = StateDirectory.of(home).create();
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void is_found_again_by_its_pid_and_start() {
        var saved = ChildRecord.save(state, "redis", process.pid(), 6379);

        assertThat(ChildRecord.read(state, "redis")).contains(saved);
        assertThat(saved.alive()).isTrue();
        assertThat(saved.uptime()).isBetween(Duration.ofMillis(-20), Duration.ofMinutes(1));
    }

    @Test
    void that_has_the_pid_of_another_one_is_left_alone() {
        var now = ProcessStart.of(process.pid()).orElseThrow();
        var earlier = new ProcessStart(now.boot(), now.ticks() - 1);
        var reused = new ChildRecord("redis", process.pid(), earlier, 6379);

        Termination.of(reused);

        assertThat(reused.alive()).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void of_an_earlier_boot_is_not_taken_for_a_live_one() {
        var now = ProcessStart.of(process.pid()).orElseThrow();

        assertThat(new ChildRecord("redis", process.pid(), new ProcessStart("earlier", now.ticks()), 1).alive())
                .isFalse();
    }

    @Test
    void is_asked_to_end_and_gone_afterwards() {
        var saved = ChildRecord.save(state, "redis", process.pid(), 6379);

        assertThat(Termination.of(saved, Duration.ofSeconds(10))).isTrue();

        assertThat(saved.alive()).isFalse();
    }

    @Test
    void that_ignores_the_request_is_killed() throws IOException {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
        var saved = ChildRecord.save(state, "redis", stubborn.pid(), 6379);

        assertThat(Termination.of(saved, Duration.ofMillis(50))).isFalse();

        assertThat(saved.alive()).isFalse();
    }

    @Test
    void whose_record_is_damaged_counts_as_none() throws IOException {
        Files.writeString(state.run().resolve("redis.pid"), "pid=\nticks=x\n");

        assertThat(ChildRecord.read(state, "redis")).isEmpty();
    }
}
