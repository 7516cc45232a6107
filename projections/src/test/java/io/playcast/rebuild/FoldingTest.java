package io.playcast.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.MemoryLog;
import io.playcast.given.MemoryRows;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.view.Fold;
import io.playcast.view.Live;
import io.playcast.view.ReadModel;
import io.playcast.view.ViewsAgree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Given a log in memory, with more than a page of events. */
class FoldingTest {
    private static final int LOBBIES = 1_500;

    private final MemoryRows<LobbyView> rows = new MemoryRows<>();
    private final List<String> parked = new ArrayList<>();
    private final List<Pace.At> told = new ArrayList<>();

    @Test
    void every_row_is_the_fold_however_few_of_them_fit_in_memory() throws InterruptedException {
        var log = interleaved();
        folding(OpenLobbies.FOLD, log, 100).upTo(LOBBIES * 4);
        assertThat(rows.streams()).hasSize(LOBBIES);
        var model = new ReadModel<>("lobbies", OpenLobbies.FOLD, Live.only(rows), log, OpenLobbies::fades);
        assertThat(new ViewsAgree(log, List.of(model)).compare()).isEmpty();
        assertThat(told.getLast()).satisfies(at -> {
            assertThat(at.position()).isEqualTo(LOBBIES * 4);
            assertThat(at.events()).isEqualTo(LOBBIES * 4);
        });
    }

    @Test
    void it_goes_on_where_it_was_and_takes_nothing_twice() throws InterruptedException {
        var evening = Played.evening();
        var stream = evening.lobby().toString();
        var log = new MemoryLog().with(stream, evening.openLobby());
        var folding = folding(OpenLobbies.FOLD, log, 100);
        folding.upTo(4);
        log.with(stream, List.of(evening.closed()));
        folding.upTo(5);
        assertThat(rows.read(stream).orElseThrow().seq()).isEqualTo(4);
        assertThat(told.getLast().events()).isEqualTo(5);
        assertThat(folding.position()).isEqualTo(5);
    }

    @Test
    void a_stream_that_cannot_be_folded_is_parked_at_its_first_such_event_and_the_others_go_on()
            throws InterruptedException {
        var bad = Played.evening();
        var good = Played.evening();
        var log = new MemoryLog()
                .with(bad.lobby().toString(), bad.openLobby())
                .with(good.lobby().toString(), good.openLobby());
        var strict = new Fold<LobbyView, LobbyEvent>("lobby:", LobbyEvent.class, (view, event, time) -> {
            if (event instanceof LobbyEvent.MemberJoined && event.lobby().equals(bad.lobby())) {
                throw new IllegalStateException("poisoned");
            }
            return OpenLobbies.FOLD.step().after(view, event, time);
        });
        var folding = folding(strict, log, 100);
        folding.upTo(8);
        assertThat(parked).containsExactly(bad.lobby() + " 1");
        assertThat(folding.parked()).isEqualTo(1);
        assertThat(rows.read(bad.lobby().toString()).orElseThrow().seq()).isZero();
        assertThat(rows.read(good.lobby().toString()).orElseThrow().seq()).isEqualTo(3);
    }

    private Folding<LobbyView, LobbyEvent> folding(Fold<LobbyView, LobbyEvent> fold, MemoryLog log, int most) {
        return new Folding<>(
                fold,
                log,
                rows,
                most,
                new Pace(told::add),
                (event, _) -> parked.add(event.stream() + " " + event.seq()));
    }

    /** Lobbies whose events lie far apart, shuffled by a seed. */
    private static MemoryLog interleaved() {
        var random = new Random(11);
        var evenings = new ArrayList<Played>();
        for (int i = 0; i < LOBBIES; i++) {
            evenings.add(Played.evening());
        }
        var log = new MemoryLog();
        for (int step = 0; step < 4; step++) {
            Collections.shuffle(evenings, random);
            for (var evening : evenings) {
                log.with(evening.lobby().toString(), List.of(evening.openLobby().get(step)));
            }
        }
        return log;
    }
}
