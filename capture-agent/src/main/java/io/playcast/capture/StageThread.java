package io.playcast.capture;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one stage until it is closed: the only place where threads are made.
 * A platform thread, because a virtual one is pinned while it is in native code.
 */
public final class StageThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StageThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Stage stage;
    private final BiConsumer<Stage, Throwable> onCrash;
    private final Thread thread;
    private volatile boolean running = true;

    private StageThread(Stage stage, BiConsumer<Stage, Throwable> onCrash) {
        this.stage = stage;
        this.onCrash = onCrash;
        this.thread = Thread.ofPlatform().name(stage.name()).daemon(true).unstarted(this::run);
    }

    /** Starts the stage; {@code onCrash} is called on the stage's thread when its work throws, after it was closed. */
    public static StageThread start(Stage stage, BiConsumer<Stage, Throwable> onCrash) {
        var started = new StageThread(stage, onCrash);
        started.thread.start();
        return started;
    }

    /** The thread itself: for measuring what it allocates. */
    public long threadId() {
        return thread.threadId();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends the rest of an idle stage at once. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Lets the present work end, closes the stage, and returns when its thread is gone. Twice is harmless. */
    @Override
    public void close() {
        running = false;
        wake();
        if (Thread.currentThread() == thread) return;
        try {
            if (!thread.join(PATIENCE)) LOG.error("Stage does not end stage={}", stage.name());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Throwable crash = loop();
        try {
            stage.close();
        } catch (RuntimeException problem) {
            LOG.error("Stage did not close cleanly stage={}", stage.name(), problem);
        }
        if (crash != null) onCrash.accept(stage, crash);
    }

    private Throwable loop() {
        int idle = 0;
        try {
            while (running) {
                if (stage.work() > 0) {
                    idle = 0;
                } else {
                    LockSupport.parkNanos(this, stage.restNanos(idle));
                    idle = Math.min(idle + 1, 1 << 20);
                }
            }
            return null;
        } catch (RuntimeException | Error crash) {
            LOG.error("Stage crashed stage={}", stage.name(), crash);
            return crash;
        }
    }
}
