package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.playcast.fuzz.LoudLog;
import io.playcast.twin.SomeIds;
import io.playcast.wire.CloseCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200,000 wrong frames through the front's own pipeline into the whole edge; {@code -Dplaycast.fuzz.seed=S} says the same ones again. */
class FuzzedDoorTest {
    private static final long FRAMES = Long.getLong("playcast.fuzz.frames", 200_000);
    private static final long SEED =
            Long.getLong("playcast.fuzz.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));

    @Test
    void every_wrong_frame_is_refused_counted_and_forgotten(@TempDir Path home) throws Exception {
        var crowd = new FuzzedCrowd(home, new Random(SEED));
        try (var log = LoudLog.listening()) {
            inALoop(() -> crowd.say(FRAMES));
            assertThat(log.heard()).as(about(crowd)).isEmpty();
        } catch (ExecutionException letOut) {
            throw new AssertionError("The pipeline let an exception out: " + about(crowd), letOut.getCause());
        }
        assertThat(crowd.verdicts.broken()).as(about(crowd)).isEmpty();
        requireCounted(crowd);
        requireBounds(crowd);
        requireForgotten(crowd);
    }

    /** On a thread of its own, as sockets are: below JUnit's own calls each exception's trace would be twice as long. */
    private static void inALoop(Runnable work) throws InterruptedException, ExecutionException {
        try (var loop = Executors.newSingleThreadExecutor()) {
            loop.submit(work).get();
        }
    }

    private static void requireCounted(FuzzedCrowd crowd) {
        assertThat(sum(crowd, "playcast.frames")).as(about(crowd)).isEqualTo(crowd.messages());
        var told = crowd.verdicts.all();
        double unheard = 0;
        for (var code : CloseCode.values()) {
            double counted =
                    crowd.edge.refusals(code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            double heard = told.getOrDefault("ended " + code.code(), 0L);
            assertThat(counted).as("%s %s", code, about(crowd)).isGreaterThanOrEqualTo(heard);
            unheard += counted - heard;
        }
        assertThat(unheard).as(about(crowd)).isLessThanOrEqualTo(crowd.deafToTheEnd());
        assertThat(sum(crowd, "playcast.refusals")).isGreaterThanOrEqualTo(crowd.verdicts.refusals());
        assertThat(told)
                .as(about(crowd))
                .containsKeys("ok", "push", "bad-request", "rate.limited", "lobby.closed", "token.refused")
                .containsKeys("closed 1002", "closed 1007", "closed 1009", "door 400", "door 403", "door 426")
                .containsKeys("ended 4013", "ended 4501", "ended 4502", "ended 4503", "ended 4504", "ended 4505");
    }

    private static void requireBounds(FuzzedCrowd crowd) {
        assertThat(crowd.mostUntaken()).as(about(crowd)).isLessThanOrEqualTo(FuzzedCrowd.MOST_UNTAKEN);
        assertThat(crowd.mostHeld()).as(about(crowd)).isBetween(1, 2);
    }

    private static void requireForgotten(FuzzedCrowd crowd) {
        assertThat(crowd.edge.connections.all()).as(about(crowd)).isEmpty();
        assertThat(crowd.edge.connections.users()).as(about(crowd)).isEmpty();
        assertThat(crowd.edge.feed.follows(SomeIds.LOBBY.toString()))
                .as(about(crowd))
                .isFalse();
        assertThat(crowd.memory.pinnedHeapMemory() + crowd.memory.pinnedDirectMemory())
                .as("bytes of buffers that nobody released; %s", about(crowd))
                .isZero();
    }

    private static double sum(FuzzedCrowd crowd, String name) {
        return crowd.edge.meters.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static String about(FuzzedCrowd crowd) {
        return "seed %d, after %d frames: %s".formatted(SEED, crowd.frames(), crowd.verdicts.all());
    }
}
