package io.playcast.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.bench.TemporaryHome;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Three kills of a fresh seed; {@code -Dplaycast.crash.seed=S} repeats one, {@code ops/playcast bench crash} does more. */
class KilledUnderLoadIT {
    private static final long SEED =
            Long.getLong("playcast.crash.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
    private static final int KILLS = Integer.getInteger("playcast.crash.kills", 3);

    @Test
    void every_promise_is_kept() {
        System.out.println("seed " + SEED);
        System.out.println(Kill.HEAD);
        try (var home = TemporaryHome.make();
                var run = new CrashRun(new CrashRun.Plan(KILLS, SEED, Duration.ofSeconds(1)), home.path())) {
            var kills = run.run(kill -> System.out.println(kill.line()));

            assertThat(kills)
                    .hasSize(KILLS)
                    .allSatisfy(kill -> assertThat(kill.broken())
                            .as("seed %d, kill %d", SEED, kill.number())
                            .isEmpty());
            assertThat(kills.getLast().counts().acknowledged()).isPositive();
            assertThat(kills.getLast().counts().refused()).isPositive();
            assertThat(kills.getLast().stored())
                    .isGreaterThanOrEqualTo((int) kills.getLast().counts().acknowledged());
        }
    }
}
