package io.playcast.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.sql.SQLException;
import org.axonframework.common.IdentifierFactory;

/** The bound: a prepared INSERT of one finished row, committed by itself, and nothing else. */
final class PlainJdbc implements AutoCloseable {
    private static final String INSERT = """
            insert into plain.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final HikariDataSource pool;
    private final int size;
    private final StoredForm created;
    private final StoredForm appended;

    private PlainJdbc(HikariDataSource pool, int size) {
        this.pool = pool;
        this.size = size;
        var lobby = new LobbyId(Asked.ulid());
        var host = new UserId(Asked.ulid());
        this.created = StoredForm.of(Asked.created(lobby, host));
        this.appended = StoredForm.of(Asked.appended(lobby));
    }

    static PlainJdbc open(BenchDatabase database, int size) {
        return new PlainJdbc(database.pool("plain-" + size, size), size);
    }

    int size() {
        return size;
    }

    /** The first event of a new stream. */
    void create() throws SQLException {
        insert("lobby:" + Asked.ulid(), 0, created);
    }

    void append(String stream, long seq) throws SQLException {
        insert(stream, seq, appended);
    }

    private void insert(String stream, long seq, StoredForm row) throws SQLException {
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, IdentifierFactory.getInstance().generateIdentifier());
            insert.setString(2, stream);
            insert.setLong(3, seq);
            insert.setString(4, row.type());
            insert.setString(5, row.time());
            insert.setString(6, row.payloadType());
            insert.setString(7, row.revision());
            insert.setBytes(8, row.payload());
            insert.setBytes(9, row.metadata());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
