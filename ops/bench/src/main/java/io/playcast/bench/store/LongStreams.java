package io.playcast.bench.store;

import io.playcast.bench.BenchProblem;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import java.sql.SQLException;
import java.time.Instant;

/** Lobbies of 10,000 events, written past the command side: a host who says ready and not ready for a very long time. */
record LongStreams(BenchDatabase database, UserId host) {
    static final int EVENTS = 10_000;
    /** What the host said last; saying it again is no event. */
    static final boolean LAST_READY = true;

    private static final String WRITE = """
            insert into events.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            select gen_random_uuid()::text, ?, n, ?, ?, ?, ?, ?, ? from generate_series(?, ?, ?) n""";

    void write(LobbyId lobby) {
        write(lobby, Asked.created(lobby, host), 0, 0, 1);
        write(lobby, new ReadyChanged(lobby, host, LAST_READY), 1, EVENTS - 1, 2);
        write(lobby, new ReadyChanged(lobby, host, !LAST_READY), 2, EVENTS - 1, 2);
    }

    private void write(LobbyId lobby, LobbyEvent event, int first, int last, int step) {
        var row = StoredForm.of(event);
        try (var connection = database.connect();
                var insert = connection.prepareStatement(WRITE)) {
            insert.setString(1, lobby.toString());
            insert.setString(2, row.type());
            insert.setString(3, row.time());
            insert.setString(4, row.payloadType());
            insert.setString(5, row.revision());
            insert.setBytes(6, row.payload());
            insert.setBytes(7, row.metadata());
            insert.setInt(8, first);
            insert.setInt(9, last);
            insert.setInt(10, step);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new BenchProblem("A long stream cannot be written: " + e.getMessage(), e);
        }
    }

    /** Milliseconds until an answer that takes knowing the whole lobby and changes nothing. */
    double askedMillis(OurSide side, LobbyId lobby) {
        var harmless = new SetReady(lobby, host, Instant.now(), LAST_READY);
        long begin = System.nanoTime();
        try {
            side.send(Asked.ulid(), host.value(), harmless);
        } catch (Exception e) {
            throw new BenchProblem("A long lobby does not answer: " + e, e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    boolean hasSnapshot(LobbyId lobby) {
        return !database.column("select 1 from events.snapshot where stream = '" + lobby + "'")
                .isEmpty();
    }

    PlainReader reader() {
        return PlainReader.open(database);
    }
}
