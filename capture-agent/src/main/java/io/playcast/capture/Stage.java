package io.playcast.capture;

import java.util.concurrent.TimeUnit;

/** A step of the pipeline: does a little work when there is some, and never waits. Run by one {@link StageThread}. */
public interface Stage extends AutoCloseable {

    /** Does at most one frame's work; 0 says there was nothing to do. Never blocks. */
    int work();

    /** A verb; becomes the thread's name. */
    String name();

    /** How long the thread may rest after that many idle rounds in a row, in ns; a hand-over wakes it earlier. */
    default long restNanos(int idleRounds) {
        return TimeUnit.MICROSECONDS.toNanos(50) << Math.min(idleRounds, 7);
    }

    /** Frees what the stage owns. Called once, on the stage's own thread, after its last {@link #work()}. */
    @Override
    void close();
}
