package io.playcast.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes those who follow the log, in every process: at the first commit at once, and then once for all that came while it rested.
 *
 * <p>On a thread and a connection of its own, behind the commit: as a part of it, it made one event's commit take twice as long.
 * A ring that is lost with the process or the connection is made up for by the followers' own look of each second.
 */
final class Ringer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ringer.class);
    private static final long REST_NS = Duration.ofMillis(5).toNanos();
    private static final long IDLE_NS = Duration.ofSeconds(1).toNanos();

    private final DataSource source;
    private final Thread thread =
            Thread.ofPlatform().name("log-ringer").daemon().unstarted(this::run);
    private volatile boolean grew;
    private volatile boolean idle;
    private volatile boolean closed;
    private @Nullable Connection connection;
    private boolean warned;

    Ringer(DataSource source) {
        this.source = source;
        thread.start();
    }

    /** After a commit. Any thread; wakes the ringer only when it rests for want of work. */
    void grew() {
        if (!grew) {
            grew = true;
            if (idle) {
                LockSupport.unpark(thread);
            }
        }
    }

    private void run() {
        while (!closed || grew) {
            if (grew) {
                grew = false;
                ring();
                LockSupport.parkNanos(this, closed ? 0 : REST_NS);
            } else {
                rest();
            }
        }
        forgetConnection();
    }

    private void rest() {
        idle = true;
        if (!grew && !closed) {
            LockSupport.parkNanos(this, IDLE_NS);
        }
        idle = false;
    }

    private void ring() {
        try {
            if (connection == null) {
                connection = source.getConnection();
                connection.setAutoCommit(true);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("notify playcast_log");
            }
            warned = false;
        } catch (SQLException away) {
            if (!warned) {
                LOG.warn("The log's followers are not woken now and look once a second: {}", away.getMessage());
            }
            warned = true;
            forgetConnection();
        }
    }

    private void forgetConnection() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException _) {
                // it is given up because it is broken, or not needed any more
            }
        }
        connection = null;
    }

    /** Rings for what was committed last. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
