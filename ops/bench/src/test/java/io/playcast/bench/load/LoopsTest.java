package io.playcast.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.bench.BenchProblem;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoopsTest {
    private static final CpuMeter NO_POSTGRES = new CpuMeter(-1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void a_closed_loop_keeps_as_many_callers_in_flight_as_asked() {
        var together = new CountDownLatch(3);

        var measured = ClosedLoop.run(3, NO_POSTGRES, SHORT, SHORT, (_, _) -> {
            together.countDown();
            together.await();
            LockSupport.parkNanos(1_000_000);
        });

        assertThat(measured.count()).isPositive();
        assertThat(measured.perSecond()).isEqualTo(measured.count() / measured.seconds());
    }

    @Test
    void each_caller_counts_its_own_turns() {
        var turns = new ConcurrentHashMap<Integer, Long>();

        ClosedLoop.run(2, NO_POSTGRES, SHORT, SHORT, (caller, turn) -> {
            turns.compute(caller, (_, before) -> {
                assertThat(turn).isEqualTo(before == null ? 0 : before + 1);
                return turn;
            });
            LockSupport.parkNanos(1_000_000);
        });

        assertThat(turns).containsOnlyKeys(0, 1);
    }

    @Test
    void one_failure_makes_a_run_worthless() {
        assertThatThrownBy(() -> ClosedLoop.run(2, NO_POSTGRES, SHORT, SHORT, (_, _) -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(BenchProblem.class)
                .hasMessageContaining("no");
        assertThatThrownBy(() -> OpenLoop.run(new long[] {0, 1}, Duration.ZERO, (_, _) -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(BenchProblem.class);
    }

    @Test
    void who_waits_behind_a_slow_one_counts_the_wait() {
        var slow = Duration.ofMillis(200).toNanos();
        var turn = new java.util.concurrent.locks.ReentrantLock();

        var latencies = OpenLoop.run(new long[] {0, 1_000_000, 2_000_000}, Duration.ZERO, (caller, _) -> {
            turn.lock();
            try {
                LockSupport.parkNanos(caller == 0 ? slow : 0);
            } finally {
                turn.unlock();
            }
        });

        assertThat(latencies).hasSize(3).isSorted();
        assertThat(latencies[2]).isGreaterThanOrEqualTo(slow - 10_000_000);
    }

    @Test
    void who_came_while_it_was_warming_up_is_not_counted() {
        var latencies = OpenLoop.run(new long[] {0, 1_000_000, 2_000_000}, Duration.ofMillis(1), (_, _) -> {});

        assertThat(latencies).hasSize(2);
    }

    @Test
    void a_busy_loop_costs_cpu_and_a_waiting_one_hardly_any() {
        var busy = ClosedLoop.run(1, NO_POSTGRES, SHORT, Duration.ofMillis(300), (_, _) -> {
            for (long end = System.nanoTime() + 1_000_000; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
        });
        var waiting = ClosedLoop.run(
                1, NO_POSTGRES, SHORT, Duration.ofMillis(300), (_, _) -> LockSupport.parkNanos(10_000_000));

        assertThat(busy.cpuEach()).isGreaterThan(100);
        assertThat(waiting.busy()).isLessThan(busy.busy());
        assertThat(busy.postgresEach()).isZero();
    }
}
