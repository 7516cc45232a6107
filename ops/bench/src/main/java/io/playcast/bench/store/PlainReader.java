package io.playcast.bench.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.bench.BenchProblem;
import io.playcast.id.LobbyId;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The bound of a cold load: one SELECT of the stream's rows, every column read, both JSON texts decoded, nothing folded. */
final class PlainReader implements AutoCloseable {
    private static final String SELECT = """
            select position, event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata
            from events.event where stream = ? order by seq""";

    private final Connection connection;
    private final ObjectMapper json = Json.stored();

    private PlainReader(Connection connection) {
        this.connection = connection;
    }

    static PlainReader open(BenchDatabase database) {
        try {
            return new PlainReader(database.connect());
        } catch (SQLException e) {
            throw new BenchProblem("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    /** Brings the stream's pages into PostgreSQL's memory, so that neither side is the first to ask for them. */
    void touch(LobbyId lobby) {
        read(lobby);
    }

    double millis(LobbyId lobby) {
        long begin = System.nanoTime();
        read(lobby);
        return (System.nanoTime() - begin) / 1e6;
    }

    private void read(LobbyId lobby) {
        int read = 0;
        try (var select = connection.prepareStatement(SELECT)) {
            select.setString(1, lobby.toString());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    row.getLong(1);
                    for (int column = 2; column <= 8; column++) {
                        row.getString(column);
                    }
                    json.readValue(row.getBytes(9), EventNames.classOf(row.getString(7)));
                    json.readValue(row.getBytes(10), Map.class);
                    read++;
                }
            }
        } catch (SQLException | IOException e) {
            throw new BenchProblem("A long stream cannot be read: " + e.getMessage(), e);
        }
        if (read < LongStreams.EVENTS) {
            throw new BenchProblem("A long stream has " + read + " events only");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchProblem("PostgreSQL does not let go: " + e.getMessage(), e);
        }
    }
}
