package io.playcast.game.projection;

import io.playcast.dynamo.Sums.Tally;
import io.playcast.game.GameView;
import org.jspecify.annotations.Nullable;

/** What one stream says about a game, or all of them together.
 *
 * @param game from the game's own stream only; absent for one that stands in no catalogue
 * @param lobbies that were about it
 * @param sessions that were started in them
 * @param playedMs milliseconds that those lasted which are over, pauses included
 */
public record GameSums(@Nullable GameView game, int lobbies, int sessions, long playedMs) implements Tally<GameSums> {
    static final GameSums LOBBY = new GameSums(null, 1, 0, 0);

    @Override
    public GameSums plus(GameSums more) {
        return new GameSums(
                game == null ? more.game : game,
                lobbies + more.lobbies,
                sessions + more.sessions,
                playedMs + more.playedMs);
    }

    @Override
    public GameSums minus(GameSums less) {
        return new GameSums(
                less.game == null ? game : null,
                lobbies - less.lobbies,
                sessions - less.sessions,
                playedMs - less.playedMs);
    }
}
