package io.playcast.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dplaycast.fuzz.seed=S} says the same frames again. */
class FuzzedEdgeIT {
    private static final long FRAMES = 200_000;

    @Test
    void every_wrong_frame_is_refused_counted_and_forgotten(@TempDir(cleanup = CleanupMode.NEVER) Path home) {
        long seed =
                Long.getLong("playcast.fuzz.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        System.out.println("fuzz seed " + seed);

        var told = new FuzzRun(seed, _ -> {}).say(FRAMES, home);

        System.out.println("fuzz told " + told);
        assertThat(told).containsKeys("bad-request", "ok", "closed 4504", "closed 4501");
    }
}
