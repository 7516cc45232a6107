package io.playcast.game.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.game.Controls;
import io.playcast.game.GameCommand;
import io.playcast.game.GameCommand.ChangeGame;
import io.playcast.game.GameCommand.RegisterGame;
import io.playcast.game.GameEvent;
import io.playcast.game.GameEvent.GameChanged;
import io.playcast.game.GameEvent.GameRegistered;
import io.playcast.game.GameSetup;
import io.playcast.game.GameView;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.UserId;
import io.playcast.store.Snapshots;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingTheCatalogueTest {
    private static final GameId BUBBLES = new GameId("frozen-bubble");
    private static final UserId ADMIN = Ids.user();
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Card TITLE = title(UserId.PLATFORM, Card.Audience.MEMBERS);
    private static final Card OTHER_TITLE = title(UserId.PLATFORM, Card.Audience.MEMBERS);
    private static final GameSetup FOR_TWO = new GameSetup(1, 2, Controls.KEYS, 2);
    private static final GameSetup FOR_FOUR = new GameSetup(2, 4, Controls.PADS, 4);
    private static final GameRegistered REGISTERED = new GameRegistered(BUBBLES, ADMIN, TITLE.ref(), FOR_TWO);

    @Test
    void a_new_game_is_registered_with_its_title_and_how_it_is_played() {
        assertThat(given().when(register(TITLE, FOR_TWO))).containsExactly(REGISTERED);
    }

    @Test
    void a_snapshot_brings_back_what_was_remembered() {
        var whole = new Game();
        whole.on(REGISTERED);

        assertThat(Snapshots.again(whole)).usingRecursiveComparison().isEqualTo(whole);
    }

    @Test
    void the_same_again_is_harmless_and_another_of_the_same_name_is_refused() {
        assertThat(given(REGISTERED).when(register(TITLE, FOR_TWO))).isEmpty();
        assertThat(given(REGISTERED).refusal(register(TITLE, FOR_FOUR))).isEqualTo("game.exists");
        assertThat(given(REGISTERED).refusal(register(OTHER_TITLE, FOR_TWO))).isEqualTo("game.exists");
    }

    @Test
    void a_game_may_be_played_or_called_in_another_way() {
        assertThat(given(REGISTERED).when(change(null, FOR_FOUR)))
                .containsExactly(new GameChanged(BUBBLES, ADMIN, TITLE.ref(), FOR_FOUR));
        assertThat(given(REGISTERED).when(change(OTHER_TITLE, FOR_TWO)))
                .containsExactly(new GameChanged(BUBBLES, ADMIN, OTHER_TITLE.ref(), FOR_TWO));
    }

    @Test
    void a_change_that_changes_nothing_is_no_event() {
        assertThat(given(REGISTERED).when(change(null, FOR_TWO))).isEmpty();
        assertThat(given(REGISTERED).when(change(TITLE, FOR_TWO))).isEmpty();
        var changed = new GameChanged(BUBBLES, ADMIN, OTHER_TITLE.ref(), FOR_FOUR);
        assertThat(given(REGISTERED, changed).when(change(OTHER_TITLE, FOR_FOUR)))
                .isEmpty();
    }

    @Test
    void what_is_not_in_the_catalogue_cannot_change() {
        assertThat(given().refusal(change(TITLE, FOR_TWO))).isEqualTo("game.unknown");
    }

    @Test
    void a_game_that_nobody_could_play_is_refused() {
        for (var setup : List.of(
                new GameSetup(0, 2, Controls.KEYS, 2),
                new GameSetup(3, 2, Controls.KEYS, 2),
                new GameSetup(1, GameRules.PLAYERS_MOST + 1, Controls.PADS, 4),
                new GameSetup(1, 2, Controls.PADS, -1),
                new GameSetup(1, 2, Controls.PADS, GameRules.PADS_MOST + 1),
                new GameSetup(1, 2, Controls.PADS, 0),
                new GameSetup(1, 2, Controls.DESKTOP, 1))) {
            assertThat(given().refusal(register(TITLE, setup))).as("%s", setup).isEqualTo("bad-request");
            assertThat(given(REGISTERED).refusal(change(null, setup)))
                    .as("%s", setup)
                    .isEqualTo("bad-request");
        }
        assertThat(given().when(register(TITLE, new GameSetup(1, 1, Controls.DESKTOP, 0))))
                .hasSize(1);
    }

    @Test
    void a_title_is_nobodys_so_that_no_erasure_takes_it_away() {
        var admins = title(ADMIN, Card.Audience.MEMBERS);
        var hidden = title(UserId.PLATFORM, Card.Audience.SELF);
        assertThat(given().refusal(register(admins, FOR_TWO))).isEqualTo("bad-request");
        assertThat(given().refusal(register(hidden, FOR_TWO))).isEqualTo("bad-request");
        assertThat(given(REGISTERED).refusal(change(admins, FOR_TWO))).isEqualTo("bad-request");
    }

    @Test
    void the_view_says_what_the_last_event_said() {
        var registered = GameView.after(null, REGISTERED);
        assertThat(registered).isEqualTo(new GameView(BUBBLES, TITLE.ref(), FOR_TWO));
        assertThat(GameView.after(registered, new GameChanged(BUBBLES, ADMIN, OTHER_TITLE.ref(), FOR_FOUR)))
                .isEqualTo(new GameView(BUBBLES, OTHER_TITLE.ref(), FOR_FOUR));
        assertThat(GameView.after(null, new GameChanged(BUBBLES, ADMIN, TITLE.ref(), FOR_TWO)))
                .isEqualTo(registered);
    }

    private static Card title(UserId subject, Card.Audience audience) {
        return new Card(new CardRef("card:" + Ids.ulid()), subject, audience, "Frozen Bubble");
    }

    private static RegisterGame register(Card title, GameSetup setup) {
        return new RegisterGame(BUBBLES, ADMIN, NOW, title, setup);
    }

    private static ChangeGame change(Card title, GameSetup setup) {
        return new ChangeGame(BUBBLES, ADMIN, NOW, title, setup);
    }

    private static Spec given(GameEvent... history) {
        return new Spec(
                Stream.of(history).reduce((GameState) new GameState.Absent(), GameRules::evolve, (_, later) -> later));
    }

    private record Spec(GameState state) {
        List<GameEvent> when(GameCommand command) {
            return GameRules.decide(state, command);
        }

        String refusal(GameCommand command) {
            return catchThrowableOfType(Rejected.class, () -> when(command)).code();
        }
    }
}
