package io.playcast.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings when the log may have grown: at each notification of the store, and once a second in any case.
 *
 * <p>After a ring it rests for some milliseconds: the first event is told at once, those behind it are told together, and
 * who follows the log commits once for all of them.
 *
 * <p>Its own thread holds one connection for good; while that is broken the ring of each second remains. */
public final class LogBell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogBell.class);
    private static final String CHANNEL = "playcast_log";
    private static final int TICK_MS = 1_000;
    private static final int REST_MS = 5;

    private final DataSource source;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private final Thread thread;
    private long rings;
    private final CountDownLatch closed = new CountDownLatch(1);

    public LogBell(DataSource source) {
        this.source = source;
        this.thread = Thread.ofVirtual().name("log-bell").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** How often it has rung; hand it to {@link #await} to miss no ring in between. */
    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Returns at the first ring after {@code seen}, or when the patience is over. */
    public void await(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (rings == seen && left > 0) {
                left = rang.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The listener runs on the bell's thread and must be quick. */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Returns when its connection is given back, which may take a second. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofMillis(2L * TICK_MS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void run() {
        boolean warned = false;
        while (isOpen()) {
            try (var connection = source.getConnection()) {
                warned = false;
                listen(connection);
            } catch (SQLException problem) {
                if (isOpen() && !warned) {
                    LOG.warn("log notifications are away, polling once a second: {}", problem.getMessage());
                    warned = true;
                }
                ring();
                pause(TICK_MS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            while (isOpen()) {
                ring();
                pause(REST_MS);
                connection.unwrap(PGConnection.class).getNotifications(TICK_MS);
            }
            // The connection goes back to a pool.
            statement.execute("unlisten *");
        }
    }

    private void ring() {
        lock.lock();
        try {
            rings++;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private void pause(int millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            closed.countDown();
        }
    }
}
