package io.playcast.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one node of all do something: a session-level advisory lock, held as long as its own connection lives. For one thread. */
public final class SoleNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoleNode.class);
    private static final int VALID_WITHIN_S = 2;

    private final DataSource source;
    private final String what;
    private @Nullable Connection holder;

    /** @param what is done, a word such as {@code feed} */
    public SoleNode(DataSource source, String what) {
        this.source = source;
        this.what = what;
    }

    /** Whether this node holds the lock now; tries to take it when not. */
    public boolean held() {
        try {
            if (holder != null && holder.isValid(VALID_WITHIN_S)) {
                return true;
            }
            close();
            return take();
        } catch (SQLException problem) {
            LOG.debug("the lock of {} cannot be taken: {}", what, problem.getMessage());
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
                var statement = asking(connection, "select pg_advisory_unlock")) {
            statement.execute();
        } catch (SQLException problem) {
            LOG.debug("the lock of {} went with its connection: {}", what, problem.getMessage());
        } finally {
            holder = null;
        }
    }

    private boolean take() throws SQLException {
        var connection = source.getConnection();
        try (var statement = asking(connection, "select pg_try_advisory_lock");
                var taken = statement.executeQuery()) {
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

    /** The lock's key is two numbers, of "playcast" and of what is done. */
    private PreparedStatement asking(Connection connection, String call) throws SQLException {
        var statement = connection.prepareStatement(call + "(hashtext('playcast'), hashtext(?))");
        statement.setString(1, what);
        return statement;
    }
}
