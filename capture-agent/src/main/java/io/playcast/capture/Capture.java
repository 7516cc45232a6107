package io.playcast.capture;

import io.playcast.capture.source.Source;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Takes a picture of the screen at a steady pace while anybody watches. */
final class Capture implements Stage {

    private static final long WHEN_NOBODY_WATCHES = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int CATCH_UP = 5;

    private final Source source;
    private final Slot<Frame> frames;
    private final Meter meter;
    private final BooleanSupplier watched;
    private final long period;
    private long next = System.nanoTime();

    Capture(Source source, Slot<Frame> frames, Pace pace, Meter meter) {
        this.source = source;
        this.frames = frames;
        this.meter = meter;
        this.watched = pace.watched();
        this.period = pace.periodNanos();
    }

    /** How often, and only while {@code watched}. */
    record Pace(int framesPerSecond, BooleanSupplier watched) {
        long periodNanos() {
            return TimeUnit.SECONDS.toNanos(1) / framesPerSecond;
        }
    }

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public int work() {
        long now = System.nanoTime();
        if (now < next || !watched.getAsBoolean()) return 0;
        // A stage that fell far behind starts anew instead of hurrying through the past.
        next = now - next > CATCH_UP * period ? now + period : next + period;
        Frame frame = source.frames().take();
        if (frame == null) {
            meter.dropped();
            return 1;
        }
        frame.stamps().clear();
        source.grab(frame);
        frame.stamps().mark(Step.CAPTURE);
        meter.took(Step.CAPTURE, System.nanoTime() - now);
        if (frames.offer(frame)) meter.dropped();
        return 1;
    }

    @Override
    public long restNanos(int idleRounds) {
        long due = next - System.nanoTime();
        return due > 0 ? Math.min(due, period) : WHEN_NOBODY_WATCHES;
    }

    @Override
    public void close() {
        // The source is closed by the pipeline, after the encoder has let go of the last frame.
    }
}
