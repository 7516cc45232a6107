package io.playcast.command;

import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Ids;
import io.playcast.card.Cards;
import io.playcast.id.CardRef;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnTheEventStore
class AfterACommandIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cards cards;

    private Asking host;
    private StoredRows log;

    @BeforeEach
    void asHost() {
        host = new Asking(gateway);
        log = new StoredRows(db);
    }

    @Test
    void one_command_is_one_row_under_a_stable_name() {
        var lobby = Ids.lobby();
        var ann = Ids.user();
        var title = new CardRef("card:" + Ids.ulid());

        host.ask(create(lobby, ann, title));

        assertThat(log.of(lobby)).singleElement().satisfies(row -> {
            assertThat(row.seq()).isZero();
            assertThat(row.type()).isEqualTo("lobby");
            assertThat(row.name()).isEqualTo("lobby.LobbyCreated");
            assertThat(row.revision()).isEqualTo("2");
            assertThat(row.payload()).startsWith("{\"lobby\":\"" + lobby.value() + "\",\"host\":\"" + ann.value());
            assertThat(row.payload()).contains(title.value()).doesNotContain("Friday", "io.playcast");
        });
    }

    @Test
    void every_event_has_exactly_the_four_keys() {
        var lobby = Ids.lobby();
        var line = Ids.ulid();
        host.ask(create(lobby, Ids.user()), "corr-1", line + "/c1");
        host.ask(join(lobby, Ids.user(), Ids.device()), "corr-2", line + "/c2");

        assertThat(log.of(lobby))
                .extracting(StoredRows.Row::metadata)
                .containsExactly(
                        Map.of("cmd", line + "/c1", "corr", "corr-1", "cause", "c7", "by", "tester"),
                        Map.of("cmd", line + "/c2", "corr", "corr-2", "cause", "c7", "by", "tester"),
                        Map.of("cmd", line + "/c2", "corr", "corr-2", "cause", "c7", "by", "tester"));
    }

    @Test
    void even_a_command_that_came_without_keys_leaves_events_with_all_four() {
        var lobby = Ids.lobby();
        gateway.sendAndWait(create(lobby, Ids.user()));

        assertThat(log.of(lobby)).singleElement().satisfies(row -> {
            assertThat(row.metadata()).containsOnlyKeys("cmd", "corr", "cause", "by");
            assertThat(row.metadata()).containsEntry("by", "platform");
        });
    }

    @Test
    void its_events_stand_one_after_the_other_and_the_next_command_goes_on_from_them() {
        var lobby = Ids.lobby();
        host.ask(create(lobby, Ids.user()));
        host.ask(join(lobby, Ids.user(), Ids.device()));
        host.ask(join(lobby, Ids.user(), Ids.device()));

        assertThat(log.names(lobby))
                .containsExactly(
                        "lobby.LobbyCreated",
                        "lobby.MemberJoined",
                        "lobby.PadAssigned",
                        "lobby.MemberJoined",
                        "lobby.PadAssigned");
        assertThat(log.of(lobby)).extracting(StoredRows.Row::seq).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void its_cards_can_be_read() {
        var ann = Ids.user();
        var title = new CardRef("card:" + Ids.ulid());

        host.ask(create(Ids.lobby(), ann, title));

        assertThat(cards.read(List.of(title)).get(title).text()).isEqualTo("Friday night");
    }

    @Test
    void a_refused_command_leaves_nothing_not_even_its_cards() {
        var lobby = Ids.lobby();
        var title = new CardRef("card:" + Ids.ulid());
        host.ask(create(lobby, Ids.user()));

        assertThat(host.refusal(create(lobby, Ids.user(), title))).isEqualTo("lobby.exists");

        assertThat(log.names(lobby)).containsExactly("lobby.LobbyCreated");
        assertThat(cards.read(List.of(title))).isEmpty();
    }

    @Test
    void a_command_to_a_lobby_that_is_not_there_is_refused_and_leaves_nothing() {
        var lobby = Ids.lobby();

        assertThat(host.refusal(new LeaveLobby(lobby, Ids.user(), Instant.now())))
                .isEqualTo("lobby.unknown");

        assertThat(log.of(lobby)).isEmpty();
    }

    @Test
    void where_a_card_cannot_be_written_no_event_is() {
        var title = new CardRef("card:" + Ids.ulid());
        host.ask(create(Ids.lobby(), Ids.user(), title));
        var lobby = Ids.lobby();

        assertThat(host.refusal(create(lobby, Ids.user(), title))).isEqualTo("card.taken");

        assertThat(log.of(lobby)).isEmpty();
    }

    @Test
    void where_an_event_cannot_be_written_no_card_is() {
        var lobby = Ids.lobby();
        var title = new CardRef("card:" + Ids.ulid());
        log.refuse(lobby);

        assertThatThrownBy(() -> host.ask(create(lobby, Ids.user(), title))).hasStackTraceContaining("disk full");

        assertThat(log.of(lobby)).isEmpty();
        assertThat(cards.read(List.of(title))).isEmpty();
    }

    @Test
    void of_many_at_once_exactly_as_many_come_in_as_there_is_room_for() throws Exception {
        var lobby = Ids.lobby();
        host.ask(create(lobby, Ids.user()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.generate(() -> join(lobby, Ids.user(), Ids.device()))
                    .limit(24)
                    .map(command -> Executors.callable(() -> host.ask(command)))
                    .toList());
        }

        assertThat(log.names(lobby)).filteredOn("lobby.MemberJoined"::equals).hasSize(3);
        assertThat(log.of(lobby)).extracting(StoredRows.Row::seq).isSorted().doesNotHaveDuplicates();
    }
}
