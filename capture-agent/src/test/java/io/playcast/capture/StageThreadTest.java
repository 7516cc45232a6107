package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.capture.testing.Eventually;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StageThreadTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Counts its rounds, and notes who works and who closes. */
    private static class Counting implements Stage {
        final AtomicInteger rounds = new AtomicInteger();
        final AtomicReference<Thread> worker = new AtomicReference<>();
        final AtomicReference<Thread> closer = new AtomicReference<>();

        @Override
        public int work() {
            worker.set(Thread.currentThread());
            rounds.incrementAndGet();
            return 0;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public long restNanos(int idleRounds) {
            return TimeUnit.HOURS.toNanos(1);
        }

        @Override
        public void close() {
            closer.set(Thread.currentThread());
        }
    }

    private final AtomicReference<Throwable> crash = new AtomicReference<>();

    @Test
    void a_stage_works_and_is_closed_on_its_own_named_platform_thread() {
        var stage = new Counting();
        var thread = StageThread.start(stage, (_, problem) -> crash.set(problem));
        Eventually.that("it works", SOON, () -> stage.rounds.get() > 0);
        thread.close();
        assertThat(stage.worker.get().getName()).isEqualTo("counting");
        assertThat(stage.worker.get().isVirtual()).isFalse();
        assertThat(stage.closer.get()).isSameAs(stage.worker.get());
        assertThat(thread.isAlive()).isFalse();
        assertThat(crash.get()).isNull();
    }

    @Test
    void an_idle_stage_rests_until_it_is_woken() {
        var stage = new Counting();
        try (var thread = StageThread.start(stage, (_, problem) -> crash.set(problem))) {
            Eventually.that("it works", SOON, () -> stage.rounds.get() > 0);
            int before = stage.rounds.get();
            thread.wake();
            Eventually.that("it works again", SOON, () -> stage.rounds.get() > before);
            assertThat(stage.rounds.get()).isLessThan(before + 100);
        }
    }

    @Test
    void what_arrives_in_a_slot_wakes_the_stage_that_takes_from_it() {
        var pool = Token.pool(1);
        var slot = new Slot<Token>();
        var taken = new AtomicInteger();
        var stage = new Counting() {
            @Override
            public int work() {
                super.work();
                try (Token token = slot.poll()) {
                    return token == null ? 0 : taken.incrementAndGet();
                }
            }
        };
        try (var _ = StageThread.start(stage, (_, problem) -> crash.set(problem))) {
            Eventually.that("it rests", SOON, () -> stage.rounds.get() > 0);
            slot.offer(pool.take());
            Eventually.that("it was woken", SOON, () -> taken.get() == 1);
        }
    }

    @Test
    void a_stage_that_throws_is_closed_and_reported() {
        var stage = new Counting() {
            @Override
            public int work() {
                throw new IllegalStateException("broken");
            }
        };
        var thread = StageThread.start(stage, (_, problem) -> crash.set(problem));
        Eventually.that("it is reported", SOON, () -> crash.get() != null);
        thread.close();
        assertThat(crash.get()).hasMessage("broken");
        assertThat(stage.closer.get()).isNotNull();
    }

    @Test
    void closing_twice_is_harmless() {
        var thread = StageThread.start(new Counting(), (_, problem) -> crash.set(problem));
        thread.close();
        thread.close();
        assertThat(thread.isAlive()).isFalse();
    }
}
