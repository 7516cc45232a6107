package io.playcast.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;

/** A slice of the log on its way out, one JSON object a line, its bytes those of the store. For one thread, who closes it.
 *
 * <p>Rows come by COPY as PostgreSQL has them and are never held: who takes them slowly slows PostgreSQL down.
 */
public final class LogExport implements AutoCloseable {
    private static final byte[] SIGNATURE = "PGCOPY\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 19;
    private static final byte[] META = ",\"meta\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "}\n".getBytes(StandardCharsets.UTF_8);

    private final Connection connection;
    private final CopyOut copy;
    private @Nullable ByteBuffer row;

    LogExport(Connection connection, CopyOut copy) {
        this.connection = connection;
        this.copy = copy;
        row = next();
    }

    public boolean hasNext() {
        return row != null;
    }

    /** Writes one line and goes on to the next row. */
    public void writeNext(OutputStream out) throws IOException {
        var present = row;
        if (present == null) {
            throw new IllegalStateException("the slice ends here");
        }
        write(present, out);
        write(present, out);
        out.write(META);
        write(present, out);
        out.write(END);
        row = next();
    }

    /** A field is its length and its bytes. */
    private static void write(ByteBuffer row, OutputStream out) throws IOException {
        int length = row.getInt();
        out.write(row.array(), row.position(), length);
        row.position(row.position() + length);
    }

    /** The next row behind its number of fields, null behind the last; read on to the very end, for the connection is used again. */
    private @Nullable ByteBuffer next() {
        try {
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                var message = ByteBuffer.wrap(bytes);
                if (isBeginning(message)) {
                    message.position(HEADER);
                }
                if (message.hasRemaining() && message.getShort() > 0) {
                    return message;
                }
            }
            return null;
        } catch (SQLException problem) {
            throw new DataAccessResourceFailureException("the log is not read on", problem);
        }
    }

    private static boolean isBeginning(ByteBuffer message) {
        return message.remaining() >= HEADER
                && message.slice(0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    /** Who stops early gives the connection up: a request to cancel may come too late, and would then hit the next one who has it. */
    @Override
    public void close() {
        try (connection) {
            if (copy.isActive()) {
                connection.abort(Runnable::run);
                toldToThePool();
            }
        } catch (SQLException problem) {
            throw new DataAccessResourceFailureException("a reading of the log does not end", problem);
        }
    }

    /** A pool takes a connection out when it sees one fail. */
    private void toldToThePool() {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException _) {
            // As it should.
        }
    }
}
