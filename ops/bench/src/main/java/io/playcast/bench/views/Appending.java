package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.store.BenchDatabase;
import io.playcast.bench.store.StoredForm;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Appends events to lobbies in turn at a steady pace, each with a commit of its own, and remembers when it was committed. */
final class Appending implements AutoCloseable {
    private static final String INSERT = """
            insert into events.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            values (?, ?, ?, 'lobby', ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final PreparedStatement insert;
    private final int lobbies;
    private final int[] seqs;

    Appending(BenchDatabase database, int lobbies) {
        this.lobbies = lobbies;
        this.seqs = new int[lobbies];
        Arrays.fill(seqs, Effort.EVENTS_A_LOBBY);
        try {
            connection = database.connect();
            insert = connection.prepareStatement(INSERT);
        } catch (SQLException problem) {
            throw new BenchProblem("PostgreSQL does not answer: " + problem.getMessage(), problem);
        }
    }

    /** When each event was committed, by lobby id and number. */
    Map<String, Long> run(int perSecond, Duration looked) {
        var committed = new HashMap<String, Long>();
        long events = perSecond * looked.toMillis() / 1_000;
        long began = System.nanoTime();
        for (long n = 0; n < events; n++) {
            long due = began + n * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int which = (int) (n % lobbies);
            var lobby = LongPast.lobby(which);
            int seq = seqs[which]++;
            append(lobby, seq);
            committed.put(lobby.value() + " " + seq, System.nanoTime());
        }
        return committed;
    }

    private void append(LobbyId lobby, int seq) {
        var row = StoredForm.of(new ReadyChanged(lobby, LongPast.host(), seq % 2 == 0));
        try {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, lobby.toString());
            insert.setInt(3, seq);
            insert.setString(4, Instant.now().toString());
            insert.setString(5, row.payloadType());
            insert.setString(6, row.revision());
            insert.setBytes(7, row.payload());
            insert.setBytes(8, row.metadata());
            insert.executeUpdate();
        } catch (SQLException problem) {
            throw new BenchProblem("An event cannot be appended: " + problem.getMessage(), problem);
        }
    }

    @Override
    public void close() {
        try (connection) {
            insert.close();
        } catch (SQLException problem) {
            throw new BenchProblem("PostgreSQL does not let go: " + problem.getMessage(), problem);
        }
    }
}
