package io.playcast.capture;

import io.playcast.quality.QualityWindow.StagesMs;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the stages do and says once a second how it went. Counting allocates nothing. */
public final class Meter {

    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(150);

    private final Map<Step, Samples> steps = new EnumMap<>(Step.class);
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger frozen = new AtomicInteger();
    private final long freeze;
    private long lastSent;
    private long windowNanos = System.nanoTime();
    private long windowMs = System.currentTimeMillis();

    public Meter(int framesPerSecond) {
        long period = TimeUnit.SECONDS.toNanos(1) / framesPerSecond;
        freeze = Math.max(3 * period, period + GRACE);
        for (Step step : Step.values()) steps.put(step, new Samples());
    }

    /** Only by the one thread that does this step. */
    public void took(Step step, long nanos) {
        steps.get(step).add(nanos);
    }

    public void dropped() {
        dropped.incrementAndGet();
    }

    /** Only by the sending thread. */
    public void sent(int size) {
        long now = System.nanoTime();
        if (lastSent != 0 && now - lastSent > freeze) frozen.incrementAndGet();
        lastSent = now;
        frames.incrementAndGet();
        bytes.addAndGet(size);
    }

    /** Only by the sending thread: nobody watches, so the pause that follows is no freeze. */
    public void paused() {
        lastSent = 0;
    }

    /** Closes the present window and opens the next one. Called by one thread. */
    public PipelineStats window() {
        long nowNanos = System.nanoTime();
        long nowMs = System.currentTimeMillis();
        double seconds = Math.max(1, nowNanos - windowNanos) / 1e9;
        var window = new PipelineStats(
                windowMs,
                Math.max(nowMs, windowMs + 1),
                frames.getAndSet(0) / seconds,
                bytes.getAndSet(0) * 8 / seconds,
                stages(),
                dropped.getAndSet(0),
                frozen.getAndSet(0));
        windowNanos = nowNanos;
        windowMs = nowMs;
        return window;
    }

    private StagesMs stages() {
        return new StagesMs(
                steps.get(Step.CAPTURE).drain(),
                steps.get(Step.CONVERT).drain(),
                steps.get(Step.ENCODE).drain(),
                steps.get(Step.SEND).drain());
    }
}
