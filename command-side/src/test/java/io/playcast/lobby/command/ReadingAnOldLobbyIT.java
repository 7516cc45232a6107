package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.Metadata;
import io.playcast.command.OnTheEventStore;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lobby that an earlier release opened and stored goes on under this one. */
@OnTheEventStore
class ReadingAnOldLobbyIT {
    private static final String REVISION_1 = """
            {"lobby":"%s","host":"%s","title":"card:%s","game":"frozen-bubble","visibility":"public","capacity":4,\
            "settings":{"freePads":true,"guestDefaults":{"access":{"gamepad":true,"keyboard":false,"mouse":false,\
            "touch":true,"chat":true},"autoPad":true}}}""";

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventStore store;

    @Autowired
    private JdbcClient db;

    private final LobbyId lobby = Ids.lobby();

    @BeforeEach
    void a_lobby_of_revision_1_is_stored() {
        db.sql("""
                insert into events.event
                    (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
                values (?, ?, 0, 'lobby', ?, 'lobby.LobbyCreated', '1', ?, ?)""")
                .params(
                        Ids.ulid(),
                        lobby.toString(),
                        Instant.now().toString(),
                        bytes(REVISION_1.formatted(lobby.value(), Ids.ulid(), Ids.ulid())),
                        bytes("{\"cmd\":\"line/1\",\"corr\":\"c\",\"cause\":\"m\",\"by\":\"tester\"}"))
                .update();
    }

    @Test
    void it_is_read_with_the_room_that_every_lobby_had() {
        assertThat(store.readEvents(lobby.toString()).next().getPayload())
                .isInstanceOfSatisfying(
                        LobbyCreated.class,
                        created -> assertThat(created.spectators()).isEqualTo(32));
    }

    @Test
    void it_lets_a_spectator_in() {
        var join = new JoinLobby(lobby, Ids.user(), Instant.now(), Ids.device(), Role.SPECTATOR, null, null);
        gateway.sendAndWait(new GenericCommandMessage<>(
                join, MetaData.from(Metadata.of("line/2", "corr-" + Ids.ulid(), "c2", "tester"))));

        assertThat(store.readEvents(lobby.toString()).asStream().count()).isEqualTo(2);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
