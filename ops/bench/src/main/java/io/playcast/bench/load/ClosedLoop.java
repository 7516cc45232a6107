package io.playcast.bench.load;

import io.playcast.bench.BenchProblem;
import io.playcast.engines.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** So many callers at once; each asks again as soon as it was answered. */
public final class ClosedLoop {
    private static final Duration AT_LEAST_ONE = Duration.ofSeconds(30);

    private final int callers;
    private final CpuMeter cpu;
    private final LongAdder done = new LongAdder();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean over;

    private ClosedLoop(int callers, CpuMeter cpu) {
        this.callers = callers;
        this.cpu = cpu;
    }

    /** Runs for {@code warm} unseen and for {@code looked} seen; one failure makes the whole run worthless. */
    public static Measured run(int callers, CpuMeter cpu, Duration warm, Duration looked, Operation operation) {
        return new ClosedLoop(callers, cpu).run(warm, looked, operation);
    }

    private Measured run(Duration warm, Duration looked, Operation operation) {
        var threads = new ArrayList<Thread>();
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            threads.add(Thread.ofVirtual().name("caller-" + caller).start(() -> call(number, operation)));
        }
        pause(warm);
        var cpuBefore = cpu.read();
        var begin = System.nanoTime();
        var before = done.sum();
        pause(looked);
        awaitOne(before);
        var count = done.sum() - before;
        var seconds = (System.nanoTime() - begin) / 1e9;
        var used = cpu.read().since(cpuBefore);
        over = true;
        threads.forEach(ClosedLoop::join);
        Optional.ofNullable(failure.get()).ifPresent(problem -> {
            throw new BenchProblem("A caller was answered with a failure: " + problem, problem);
        });
        return new Measured(count, seconds, used);
    }

    private void call(int caller, Operation operation) {
        try {
            for (long turn = 0; !over; turn++) {
                operation.run(caller, turn);
                done.increment();
            }
        } catch (Exception problem) {
            failure.compareAndSet(null, problem);
            over = true;
        }
    }

    /** A rate of nothing says nothing: on a machine that busy, the look lasts until somebody was answered. */
    private void awaitOne(long before) {
        Waiting.until(() -> over || done.sum() > before, AT_LEAST_ONE);
    }

    private void pause(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !over; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, 50_000_000));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", e);
        }
    }
}
