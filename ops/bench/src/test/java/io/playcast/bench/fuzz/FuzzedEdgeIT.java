package io.playcast.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Enough frames to meet every kind many times; {@code -Dplaycast.fuzz.frames=N} and {@code -Dplaycast.fuzz.seed=S} for more and for others. */
@Tag("long")
class FuzzedEdgeIT {
    private static final long FRAMES = Long.getLong("playcast.fuzz.frames", 20_000);
    private static final long SEED = Long.getLong("playcast.fuzz.seed", 7);

    @Test
    void every_wrong_frame_is_refused_counted_and_forgotten(@TempDir(cleanup = CleanupMode.NEVER) Path home) {
        System.out.println("fuzz seed " + SEED);

        var told = new FuzzRun(SEED, _ -> {}).say(FRAMES, home);

        System.out.println("fuzz told " + told);
        assertThat(told).containsKeys("bad-request", "ok", "closed 4504", "closed 4501");
    }
}
