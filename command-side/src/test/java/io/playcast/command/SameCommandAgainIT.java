package io.playcast.command;

import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.card.Cards;
import io.playcast.id.CardRef;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.store.AggregateCache;
import io.playcast.store.CommandKeys;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that got no answer sends its message again: it never takes effect twice, and the answer is the first one. */
@OnTheEventStore
class SameCommandAgainIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cards cards;

    @Autowired
    private AggregateCache cache;

    @Autowired
    private CommandKeys keys;

    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private final String line = Ids.ulid();
    private Asking host;
    private StoredRows log;

    @BeforeEach
    void aLobby() {
        host = new Asking(gateway);
        log = new StoredRows(db);
        assertThat(ask(create(lobby, ann), "c1")).isEqualTo(0L);
    }

    @Test
    void a_creation_sent_again_is_answered_and_its_second_title_is_not_kept() {
        var title = new CardRef("card:" + Ids.ulid());

        assertThat(ask(create(lobby, ann, title), "c1")).isEqualTo(0L);

        assertThat(log.of(lobby)).hasSize(1);
        assertThat(cards.read(List.of(title))).isEmpty();
    }

    @Test
    void a_command_of_several_events_is_answered_with_its_last_one_whatever_came_after() {
        var bob = Ids.user();
        assertThat(ask(join(lobby, bob, Ids.device()), "c2")).isEqualTo(2L);
        ask(new SetReady(lobby, ann, Instant.now(), true), "c3");

        assertThat(ask(join(lobby, bob, Ids.device()), "c2")).isEqualTo(2L);

        assertThat(log.of(lobby)).hasSize(4);
    }

    @Test
    void what_would_be_refused_by_now_is_still_answered_with_its_effect() {
        assertThat(ask(new LeaveLobby(lobby, ann, Instant.now()), "c2")).isNotNull();
        int events = log.of(lobby).size();

        assertThat(ask(new LeaveLobby(lobby, ann, Instant.now()), "c2")).isEqualTo(events - 1L);

        assertThat(log.of(lobby)).hasSize(events);
    }

    /** Toggled back in between, the second asking would decide on an event again: the unique key alone stops it. */
    @Test
    void what_would_have_an_effect_once_more_has_none() {
        ask(new SetReady(lobby, ann, Instant.now(), true), "c2");
        ask(new SetReady(lobby, ann, Instant.now(), false), "c3");

        assertThat(ask(new SetReady(lobby, ann, Instant.now(), true), "c2")).isEqualTo(1L);

        assertThat(log.names(lobby)).hasSize(3);
        assertThat(ask(new SetReady(lobby, ann, Instant.now(), true), "c4")).isEqualTo(3L);
    }

    @Test
    void a_node_that_has_never_heard_of_it_gives_the_same_answer() {
        var bob = Ids.user();
        ask(join(lobby, bob, Ids.device()), "c2");

        cache.removeAll();

        assertThat(ask(join(lobby, bob, Ids.device()), "c2")).isEqualTo(2L);
        assertThat(log.of(lobby)).hasSize(3);
    }

    @Test
    void sent_ten_times_at_once_it_is_done_once_and_answered_ten_times() throws Exception {
        var bob = Ids.user();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> asking = () -> ask(join(lobby, bob, Ids.device()), "c2");

            var answers =
                    threads.invokeAll(Stream.generate(() -> asking).limit(10).toList());

            assertThat(answers).extracting(Future::get).containsOnly(2L);
        }
        assertThat(log.of(lobby)).hasSize(3);
    }

    @Test
    void what_had_no_effect_is_decided_afresh() {
        ask(new SetReady(lobby, ann, Instant.now(), false), "c2");
        ask(new SetReady(lobby, ann, Instant.now(), true), "c3");

        assertThat(ask(new SetReady(lobby, ann, Instant.now(), false), "c2")).isEqualTo(2L);
    }

    @Test
    void after_two_days_it_is_forgotten_and_not_before() {
        db.sql("update events.command_key set at = now() - interval '49 hours' where key = ?")
                .param(line + "/c1")
                .update();
        ask(new SetReady(lobby, ann, Instant.now(), true), "c2");

        keys.forgetOld(Instant.now());

        assertThat(keys.find(line + "/c1")).isEmpty();
        assertThat(keys.find(line + "/c2")).isPresent();
    }

    private Object ask(Object command, String id) {
        return host.ask(command, "corr", line + "/" + id);
    }
}
