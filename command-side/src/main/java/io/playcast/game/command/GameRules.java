package io.playcast.game.command;

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
import io.playcast.game.command.GameState.Absent;
import io.playcast.game.command.GameState.Registered;
import io.playcast.id.UserId;
import java.util.List;

/** What the catalogue takes in: games that somebody can play, under a title that nobody's erasure takes away. */
final class GameRules {
    static final int PLAYERS_MOST = 16;
    static final int PADS_MOST = 4;

    private GameRules() {}

    static List<GameEvent> decide(GameState state, GameCommand command) {
        return switch (command) {
            case RegisterGame c -> register(state, c);
            case ChangeGame c ->
                switch (state) {
                    case Absent _ -> throw new Rejected("game.unknown", "There is no such game");
                    case Registered known -> change(known, c);
                };
        };
    }

    static GameState evolve(GameState state, GameEvent event) {
        return switch (event) {
            case GameRegistered e -> new Registered(e.title(), e.setup());
            case GameChanged e -> new Registered(e.title(), e.setup());
        };
    }

    /** The same words once more are harmless: an admin's script may run twice. */
    private static List<GameEvent> register(GameState state, RegisterGame c) {
        requirePlayable(c.setup());
        requireOfPlatform(c.title());
        return switch (state) {
            case Absent _ ->
                List.of(new GameRegistered(c.game(), c.by(), c.title().ref(), c.setup()));
            case Registered known when known.equals(new Registered(c.title().ref(), c.setup())) -> List.of();
            case Registered _ -> throw new Rejected("game.exists", "There is a game of this name already");
        };
    }

    private static List<GameEvent> change(Registered known, ChangeGame c) {
        requirePlayable(c.setup());
        if (c.title() != null) {
            requireOfPlatform(c.title());
        }
        var title = c.title() == null ? known.title() : c.title().ref();
        return known.equals(new Registered(title, c.setup()))
                ? List.of()
                : List.of(new GameChanged(c.game(), c.by(), title, c.setup()));
    }

    private static void requirePlayable(GameSetup setup) {
        if (setup.playersMin() < 1 || setup.playersMax() > PLAYERS_MOST || setup.playersMin() > setup.playersMax()) {
            throw Rejected.badRequest(
                    "data.setup.playersMax", "A game is for 1 to " + PLAYERS_MOST + " players, the fewest named first");
        }
        if (setup.pads() < 0 || setup.pads() > PADS_MOST) {
            throw Rejected.badRequest("data.setup.pads", "A game tells 0 to " + PADS_MOST + " pads apart");
        }
        if ((setup.controls() == Controls.DESKTOP) != (setup.pads() == 0)) {
            throw Rejected.badRequest("data.setup.controls", "Only a game of keys and mouse has no pads, and has none");
        }
    }

    private static void requireOfPlatform(Card title) {
        if (!title.subject().equals(UserId.PLATFORM) || title.audience() != Card.Audience.MEMBERS) {
            throw Rejected.badRequest("data.title", "The title of a game is about nobody and for everybody");
        }
    }
}
