package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.edge.Member;
import io.playcast.bench.store.BenchDatabase;
import io.playcast.bench.store.StoredForm;
import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A log with a long past, written past the command side: lobbies full of life, sessions that ended, one lobby without end.
 *
 * <p>Events are made by the product's own serializer once, and repeated by PostgreSQL under other ids.
 */
final class LongPast {
    static final LobbyId WITHOUT_END = new LobbyId(Member.ulid('Z', 0));

    private static final int CHUNK = 500;
    private static final UserId HOST = new UserId(Member.ulid('U', 0));
    private static final LobbyId ANY_LOBBY = new LobbyId(Member.ulid('L', 0));
    private static final SessionId ANY_SESSION = new SessionId(Member.ulid('S', 0));
    /** Ids differ in their last letters alone, in an alphabet that sorts as numbers do. */
    private static final String WRITE = """
            insert into events.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            select gen_random_uuid()::text, replace(?, ?, id), ?, ?, ?, ?, ?,
                convert_to(replace(convert_from(?, 'UTF8'), ?, id), 'UTF8'), ?
            from unnest(?) id""";

    private static final String REPEAT = """
            insert into events.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            select gen_random_uuid()::text, ?, n, ?, ?, ?, ?, ?, ? from generate_series(?, ?, ?) n""";

    private final BenchDatabase database;

    LongPast(BenchDatabase database) {
        this.database = database;
    }

    static LobbyId lobby(int number) {
        return new LobbyId(Member.ulid('L', number));
    }

    static UserId host() {
        return HOST;
    }

    /** @param told how many of the lobbies and sessions are there, now and then */
    void write(Effort effort, IntConsumer told) {
        for (int first = 0; first < effort.lobbies(); first += CHUNK) {
            lobbies(ids('L', first, Math.min(effort.lobbies(), first + CHUNK)));
            told.accept(first);
        }
        for (int first = 0; first < effort.sessions(); first += CHUNK) {
            sessions(ids('S', first, Math.min(effort.sessions(), first + CHUNK)));
            told.accept(effort.lobbies() + first);
        }
        withoutEnd(effort.longStream());
        database.run("vacuum analyze events.event", "checkpoint");
    }

    private void lobbies(String[] ids) {
        one(ANY_LOBBY.toString(), ANY_LOBBY.value(), 0, created(ANY_LOBBY), ids);
        for (int member = 1; member < 4; member++) {
            var joined = new MemberJoined(
                    ANY_LOBBY, new UserId(Member.ulid('U', member)), Role.PLAYER, null, InputAccess.GUEST);
            one(ANY_LOBBY.toString(), ANY_LOBBY.value(), member, joined, ids);
        }
        for (int seq = 4; seq < Effort.EVENTS_A_LOBBY; seq++) {
            var ready = new ReadyChanged(ANY_LOBBY, new UserId(Member.ulid('U', seq % 4)), seq < 8);
            one(ANY_LOBBY.toString(), ANY_LOBBY.value(), seq, ready, ids);
        }
    }

    private void sessions(String[] ids) {
        var agent = new DeviceId(Member.ulid('D', 0));
        one(stream(), ANY_SESSION.value(), 0, new StreamOpened(ANY_SESSION, ANY_LOBBY, agent, HOST, Profile.HIGH), ids);
        var attached = new ViewerAttached(
                ANY_SESSION,
                new UserId(Member.ulid('U', 1)),
                new DeviceId(Member.ulid('D', 1)),
                new ConnectionId(Member.ulid('C', 1)),
                new ConnectionId(Member.ulid('C', 2)));
        one(stream(), ANY_SESSION.value(), 1, attached, ids);
        one(stream(), ANY_SESSION.value(), 2, new StreamEnded(ANY_SESSION, EndReason.HOST_ENDED, 60, 1, null), ids);
    }

    private static String stream() {
        return ANY_SESSION.toString();
    }

    private void withoutEnd(int events) {
        repeat(created(WITHOUT_END), 0, 0, 1);
        repeat(new ReadyChanged(WITHOUT_END, HOST, true), 1, events - 1, 2);
        repeat(new ReadyChanged(WITHOUT_END, HOST, false), 2, events - 1, 2);
    }

    private static LobbyCreated created(LobbyId lobby) {
        return new LobbyCreated(
                lobby,
                HOST,
                new CardRef("card:" + Member.ulid('T', 0)),
                new GameId("frozen-bubble"),
                Visibility.PUBLIC,
                4,
                Settings.DEFAULT,
                8,
                Region.EUROPE,
                null);
    }

    private void one(String stream, String placeholder, int seq, Object event, String[] ids) {
        var row = StoredForm.of(event);
        try (var connection = database.connect();
                var insert = connection.prepareStatement(WRITE)) {
            insert.setString(1, stream);
            insert.setString(2, placeholder);
            insert.setInt(3, seq);
            insert.setString(4, stream.substring(0, stream.indexOf(':')));
            insert.setString(5, row.time());
            insert.setString(6, row.payloadType());
            insert.setString(7, row.revision());
            insert.setBytes(8, row.payload());
            insert.setString(9, placeholder);
            insert.setBytes(10, row.metadata());
            insert.setArray(11, connection.createArrayOf("text", ids));
            insert.executeUpdate();
        } catch (SQLException problem) {
            throw new BenchProblem("The past cannot be written: " + problem.getMessage(), problem);
        }
    }

    private void repeat(Object event, int first, int last, int step) {
        var row = StoredForm.of(event);
        try (var connection = database.connect();
                var insert = connection.prepareStatement(REPEAT)) {
            insert.setString(1, WITHOUT_END.toString());
            insert.setString(2, "lobby");
            insert.setString(3, row.time());
            insert.setString(4, row.payloadType());
            insert.setString(5, row.revision());
            insert.setBytes(6, row.payload());
            insert.setBytes(7, row.metadata());
            insert.setInt(8, first);
            insert.setInt(9, last);
            insert.setInt(10, step);
            insert.executeUpdate();
        } catch (SQLException problem) {
            throw new BenchProblem("A long stream cannot be written: " + problem.getMessage(), problem);
        }
    }

    private static String[] ids(char kind, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Member.ulid(kind, number))
                .toArray(String[]::new);
    }
}
