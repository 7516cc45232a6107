package io.playcast.log;

import io.playcast.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Hands the log to somebody, batch by batch in commit order, on a thread of its own.
 *
 * <p>What they failed at they are handed again, from the position that they say then; nothing is passed over.
 */
public final class LogFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** Who follows. Called by one thread. */
    public interface Taker {
        /** Of the last event that is done with; asked at the begin and after a failure. Blocks. */
        long position();

        void take(List<StoredEvent> batch);

        /** Twice a second at least, whether something came or not. */
        void tick();

        /** The follower stops. */
        void end();
    }

    private final String name;
    private final LongFunction<LogTail> log;
    private final Taker taker;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private boolean waits;

    /** @param name for its thread and its log lines @param log opens the log after a position */
    public LogFollower(String name, LongFunction<LogTail> log, Taker taker) {
        this.name = name;
        this.log = log;
        this.taker = taker;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Returns when the taker has ended, within seconds. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                attempt(this::follow);
            } while (!isClosed(PATIENCE));
            attempt(taker::end);
        } catch (InterruptedException _) {
            LOG.debug("{} was interrupted", name);
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private void attempt(Step step) throws InterruptedException {
        try {
            step.run();
        } catch (RuntimeException problem) {
            // Once an outage, not twice a second.
            LOG.atLevel(waits ? Level.DEBUG : Level.WARN).log("{} waits: {}", name, problem.toString());
            waits = true;
        }
    }

    private void follow() throws InterruptedException {
        var tail = log.apply(taker.position());
        while (!isClosed(Duration.ZERO)) {
            var batch = tail.next(BATCH, PATIENCE);
            if (!batch.isEmpty()) {
                taker.take(batch);
            }
            taker.tick();
            waits = false;
        }
    }

    private boolean isClosed(Duration wait) throws InterruptedException {
        return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
