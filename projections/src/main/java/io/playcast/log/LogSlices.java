package io.playcast.log;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;

/** Opens slices of the log of any size. Each holds a connection until it is closed. */
public final class LogSlices {
    private final DataSource source;
    private final SliceSql sql;

    public LogSlices(DataSource source, LogTimes times) {
        this.source = source;
        this.sql = new SliceSql(times);
    }

    /** Its words are to be plain ones, made of letters, digits and {@code : . _ / -}. */
    public LogExport open(Slice slice) {
        var question = "copy (" + sql.of(slice) + ") to stdout (format binary)";
        Connection connection = null;
        try {
            connection = source.getConnection();
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(question);
            return new LogExport(connection, copy);
        } catch (SQLException | RuntimeException problem) {
            giveBack(connection);
            throw new DataAccessResourceFailureException("the log cannot be read now", problem);
        }
    }

    private static void giveBack(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // It is broken already, and the first problem is told.
        }
    }
}
