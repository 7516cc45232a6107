package io.playcast.feed.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one node of all run the feed: a session-level advisory lock, held as long as its own connection lives. */
final class FeedLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedLock.class);
    /** "playcast", "feed" as two numbers of the lock's key. */
    private static final String KEY = "(hashtext('playcast'), hashtext('feed'))";

    private static final int VALID_WITHIN_S = 2;

    private final DataSource source;
    private @Nullable Connection holder;

    FeedLock(DataSource source) {
        this.source = source;
    }

    /** Whether this node holds the lock now; tries to take it when not. */
    boolean held() {
        try {
            if (holder != null && holder.isValid(VALID_WITHIN_S)) {
                return true;
            }
            close();
            return take();
        } catch (SQLException problem) {
            LOG.debug("the feed's lock cannot be taken: {}", problem.getMessage());
            return false;
        }
    }

    /** Gives the lock up; the connection may go back to a pool, so it is unlocked first. */
    @Override
    public void close() {
        if (holder == null) {
            return;
        }
        try (var connection = holder;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock" + KEY);
        } catch (SQLException problem) {
            LOG.debug("the feed's lock went with its connection: {}", problem.getMessage());
        } finally {
            holder = null;
        }
    }

    private boolean take() throws SQLException {
        var connection = source.getConnection();
        try (var statement = connection.createStatement();
                var taken = statement.executeQuery("select pg_try_advisory_lock" + KEY)) {
            if (taken.next() && taken.getBoolean(1)) {
                holder = connection;
            }
        } finally {
            if (holder == null) {
                connection.close();
            }
        }
        return holder != null;
    }
}
