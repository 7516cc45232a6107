package io.playcast.command;

import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.Role;
import io.playcast.store.AggregateCache;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lobby went from this node to another one and came back: what is remembered of it here is old, and decides nothing. */
@OnTheEventStore
class OwnershipMovesIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private AggregateCache cache;

    @Autowired
    private JdbcClient db;

    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private final UserId bob = Ids.user();
    private Asking asking;
    private StoredRows log;

    @BeforeEach
    void aLobbyThatWasHereAndThenElsewhere() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        asking.ask(create(lobby, ann));
        // What the other node decided, past this one's cache.
        engine.appendEvents(new GenericDomainEventMessage<>(
                "lobby", lobby.toString(), 1, new MemberJoined(lobby, bob, Role.PLAYER, null, InputAccess.GUEST)));
    }

    @Test
    void what_the_old_state_would_refuse_is_decided_on_the_new_one() {
        asking.ask(new SetReady(lobby, bob, Instant.now(), true));

        assertThat(log.names(lobby)).endsWith("lobby.MemberJoined", "lobby.ReadyChanged");
    }

    @Test
    void what_the_old_state_would_change_for_nothing_is_decided_on_the_new_one() {
        asking.ask(new SetReady(lobby, ann, Instant.now(), false));
        asking.ask(new SetReady(lobby, bob, Instant.now(), true));

        assertThat(log.names(lobby)).endsWith("lobby.ReadyChanged");
    }

    @Test
    void what_both_would_allow_takes_the_next_number_of_the_stream() {
        asking.ask(new SetReady(lobby, ann, Instant.now(), true));

        assertThat(log.of(lobby)).extracting(StoredRows.Row::seq).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_flood_of_refusals_does_not_make_anybody_load_it_again() {
        asking.ask(join(lobby, Ids.user(), Ids.device()));
        var remembered = remembered();

        for (int i = 0; i < 20; i++) {
            assertThat(asking.refusal(new SetReady(lobby, Ids.user(), Instant.now(), true)))
                    .isEqualTo("lobby.not-member");
        }

        assertThat(remembered()).isSameAs(remembered);
    }

    /** The very object: loaded again it would be another one. */
    private Object remembered() {
        return cache.<String, AggregateCacheEntry<?>>get(lobby.toString()).recreateAggregate(null, null, null, null);
    }
}
