package io.playcast.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.MemoryLog;
import io.playcast.given.MemoryRows;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class ReadModelTest {
    private final Played evening = Played.evening();
    private final String stream = evening.lobby().toString();
    private final List<LobbyEvent> events = Stream.concat(evening.openLobby().stream(), Stream.of(evening.closed()))
            .toList();
    private final MemoryLog history = new MemoryLog().with(stream, events);
    private final MemoryRows<LobbyView> rows = new MemoryRows<>();
    private final ReadModel<LobbyView, LobbyEvent> model =
            new ReadModel<>("lobbies", OpenLobbies.FOLD, Live.only(rows), history, OpenLobbies::fades);
    private final ViewsAgree agree = new ViewsAgree(history, List.of(model));

    @Test
    void events_in_order_make_the_row_the_fold() {
        for (int seq = 0; seq < events.size(); seq++) {
            apply(seq);
        }
        assertThat(row().seq()).isEqualTo(4);
        assertThat(row().view().status()).isEqualTo(LobbyStatus.CLOSED);
        assertThat(agree.compare()).isEmpty();
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        apply(0);
        apply(1);
        var before = row();
        apply(1);
        apply(0);
        assertThat(row()).isEqualTo(before);
        assertThat(before.view().members()).hasSize(2);
    }

    @Test
    void a_row_that_was_lost_is_made_again_from_the_history() {
        apply(3);
        assertThat(row().seq()).as("the history knows more than the event").isEqualTo(4);
        assertThat(agree.compare()).isEmpty();
    }

    @Test
    void a_missing_row_is_a_difference() {
        var fewer = new ViewsAgree(new MemoryLog().with(stream, evening.openLobby()), List.of(model));
        assertThat(fewer.compare("lobbies")).singleElement().satisfies(difference -> {
            assertThat(difference.stream()).isEqualTo(stream);
            assertThat(difference.found()).isEqualTo("no row");
        });
    }

    @Test
    void a_row_behind_or_unlike_its_events_or_without_any_is_a_difference() {
        apply(0);
        assertThat(agree.compare()).as("behind").hasSize(1);
        rows.drop();
        rows.write(
                stream,
                new Seen<>(
                        4, OpenLobbies.FOLD.of(history, stream, 0).orElseThrow().view()));
        assertThat(agree.compare()).as("unlike").hasSize(1);
        rows.drop();
        var stray = Played.evening();
        rows.write(
                stray.lobby().toString(),
                new Seen<>(
                        0, OpenLobbies.FOLD.of(history, stream, 0).orElseThrow().view()));
        assertThat(agree.compare()).extracting(ViewsAgree.Difference::expected).containsExactly("no row");
    }

    private Seen<LobbyView> row() {
        return rows.read(stream).orElseThrow();
    }

    private void apply(int seq) {
        var event = events.get(seq);
        model.apply(event, new GenericDomainEventMessage<>("lobby", stream, seq, event));
    }
}
