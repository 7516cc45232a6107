package io.playcast.game.query;

import io.playcast.Rejected;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.dynamo.SummedRows;
import io.playcast.game.GameSetup;
import io.playcast.game.projection.GamePart;
import io.playcast.game.projection.GameSums;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.view.Live;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The games of the catalogue, and how much each was played. */
@RestController
@ServedFrom("game-data")
@RequestMapping("/api/v1/games")
class GameApi {
    private final Live<SummedRows<GamePart, GameSums>> games;
    private final Cards cards;

    GameApi(Live<SummedRows<GamePart, GameSums>> games, Cards cards) {
        this.games = games;
        this.cards = cards;
    }

    /** @param title absent for a game that stands in no catalogue @param lobbies that were about it
     *  @param minutesPlayed of sessions that are over */
    record Game(
            GameId game,
            @Nullable String title,
            @Nullable GameSetup setup,
            int lobbies,
            int sessions,
            long minutesPlayed) {}

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record GamePage(List<Game> games, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "Every game there is, by name, with how much it was played")
    GamePage games(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "`next` of the page before", example = "frozen-bubble")
                    String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        var all = new TreeMap<>(games.now().all()).tailMap(after, false);
        var found = all.entrySet().stream().limit(Page.checked(limit)).toList();
        var titles = titles(found.stream().map(Map.Entry::getValue).toList());
        var shown = found.stream()
                .map(one -> game(one.getKey(), one.getValue(), titles))
                .toList();
        return new GamePage(
                shown, all.size() > shown.size() ? shown.getLast().game().value() : null);
    }

    @GetMapping("/{game}")
    @Operation(summary = "One game with how much it was played")
    Game game(@PathVariable @Parameter(example = "frozen-bubble") GameId game) {
        var sums =
                games.now().sum(game.value()).orElseThrow(() -> new Rejected("game.unknown", "There is no such game"));
        return game(game.value(), sums, titles(List.of(sums)));
    }

    private Map<CardRef, ShownCard> titles(List<GameSums> sums) {
        var refs = sums.stream()
                .map(GameSums::game)
                .filter(Objects::nonNull)
                .map(game -> game.title())
                .toList();
        return refs.isEmpty() ? Map.of() : cards.read(refs);
    }

    private static Game game(String id, GameSums sums, Map<CardRef, ShownCard> titles) {
        var game = sums.game();
        var title = game == null ? null : titles.get(game.title());
        return new Game(
                new GameId(id),
                title == null ? null : title.text(),
                game == null ? null : game.setup(),
                sums.lobbies(),
                sums.sessions(),
                Duration.ofMillis(sums.playedMs()).toMinutes());
    }
}
