package io.playcast.launcher;

import io.playcast.Metadata;
import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceEvent;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends evenings to a log that has no command side, one event a statement: lobbies, sessions and presences, by a seed. For one thread. */
final class Logbook {
    /** DynamoDB Local takes some tens of writes a second. */
    private static final int SESSION_EVERY = 6;

    private final JdbcClient db;
    private final Random random;
    private final Map<String, Long> next = new HashMap<>();
    private int evenings;

    /** Makes the tables of the log. */
    Logbook(DataSource source, long seed) {
        Flyway.configure()
                .dataSource(source)
                .schemas("events")
                .table("schema_history")
                .locations("classpath:db/events")
                .load()
                .migrate();
        this.db = JdbcClient.create(source);
        this.random = new Random(seed);
    }

    /** A lobby with a guest and a session they watch; some are over at the end. */
    void evening() {
        var lobby = new LobbyId(id(1));
        var session = new SessionId(id(2));
        var host = new UserId(id(3));
        var guest = new UserId(id(4));
        var agent = new DeviceId(id(5));
        var end = new ConnectionId(id(6));
        evenings++;
        append("presence:" + guest.value(), new PresenceEvent.CameOnline(guest));
        append(
                lobby.toString(),
                new LobbyEvent.LobbyCreated(
                        lobby,
                        host,
                        new CardRef("card:" + lobby.value()),
                        new GameId("frozen-bubble"),
                        Visibility.PUBLIC,
                        4,
                        Settings.DEFAULT,
                        32,
                        null,
                        null),
                new LobbyEvent.MemberJoined(lobby, guest, Role.PLAYER, null, InputAccess.GUEST),
                new LobbyEvent.PadAssigned(lobby, guest, new DeviceId(guest.value()), 0));
        for (int i = random.nextInt(4); i > 0; i--) {
            append(lobby.toString(), new LobbyEvent.ReadyChanged(lobby, guest, random.nextBoolean()));
        }
        if (evenings % SESSION_EVERY == 0) {
            session(session, lobby, host, guest, agent, end);
        }
        if (random.nextInt(3) == 0) {
            append(lobby.toString(), new LobbyEvent.LobbyClosed(lobby, CloseReason.HOST_CLOSED));
            append("presence:" + guest.value(), new PresenceEvent.WentOffline(guest, OfflineReason.LEFT));
        }
    }

    private void session(
            SessionId session, LobbyId lobby, UserId host, UserId guest, DeviceId agent, ConnectionId end) {
        append(
                session.toString(),
                new SessionEvent.StreamOpened(session, lobby, agent, host, Profile.HIGH),
                new SessionEvent.ViewerAttached(
                        session, guest, new DeviceId(guest.value()), end, new ConnectionId(agent.value())));
        if (random.nextInt(3) == 0) {
            append(session.toString(), new SessionEvent.StreamEnded(session, EndReason.HOST_ENDED, 61, 1, null));
        }
    }

    int evenings() {
        return evenings;
    }

    private String id(int which) {
        return Ulid.of(
                1_700_000_000_000L + evenings * 10L + which,
                Long.toString(1_000_000_000L + evenings).getBytes(StandardCharsets.US_ASCII));
    }

    private void append(String stream, Object... events) {
        List.of(events).forEach(event -> append(stream, event));
    }

    private void append(String stream, Object event) {
        var name = EventNames.of(event.getClass());
        db.sql("""
                insert into events.event
                    (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        stream,
                        next.merge(stream, 0L, (seq, _) -> seq + 1),
                        name.substring(0, name.indexOf('.')),
                        Instant.now().toString(),
                        name,
                        Integer.toString(EventNames.revisionOf(name)),
                        json(event),
                        json(Metadata.of("line/1", "corr", "m", "user")))
                .update();
    }

    private static byte[] json(Object value) {
        try {
            return Json.stored().writeValueAsBytes(value);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
