package io.playcast.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one node of all build a read model: a session-level advisory lock that goes with its connection, whatever kills the node. */
final class BuildLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BuildLock.class);
    private static final String KEY = "(hashtext('playcast-rebuild'), hashtext(?))";
    private static final int VALID_WITHIN_S = 2;

    private final Connection holder;
    private final String name;

    private BuildLock(Connection holder, String name) {
        this.holder = holder;
        this.name = name;
    }

    /** Empty when another node builds it. */
    static Optional<BuildLock> take(DataSource source, String name) throws SQLException {
        var connection = source.getConnection();
        boolean taken = false;
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock" + KEY)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                taken = row.next() && row.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new BuildLock(connection, name)) : Optional.empty();
    }

    /** @throws IllegalStateException when the connection is gone, and the lock with it */
    void require() {
        try {
            if (holder.isValid(VALID_WITHIN_S)) {
                return;
            }
        } catch (SQLException problem) {
            LOG.debug("the lock on {} cannot be asked for: {}", name, problem.getMessage());
        }
        throw new IllegalStateException("the lock on " + name + " went with its connection");
    }

    /** The connection goes back to a pool, so it is unlocked first. */
    @Override
    public void close() {
        try (var connection = holder;
                var statement = connection.prepareStatement("select pg_advisory_unlock" + KEY)) {
            statement.setString(1, name);
            statement.execute();
        } catch (SQLException problem) {
            LOG.debug("the lock on {} went with its connection: {}", name, problem.getMessage());
        }
    }
}
