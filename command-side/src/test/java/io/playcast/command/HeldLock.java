package io.playcast.command;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds others up at one exact place, by a lock that they need; closing it lets them go on. */
final class HeldLock implements AutoCloseable {
    /** The one that every append to the log takes. */
    static final String LOG = "select pg_advisory_xact_lock(7308892417)";

    /** The one that setting a timer takes. */
    static final String TIMERS = "lock table events.scheduled_tasks in exclusive mode";

    private final Connection connection;

    HeldLock(DataSource dataSource, String lock) {
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(lock);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody waits for a lock in such a statement. */
    static boolean holdsUp(JdbcClient db, String statement) {
        return db.sql("""
                        select exists (select from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query ilike ?)""").param("%" + statement + "%").query(Boolean.class).single();
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
