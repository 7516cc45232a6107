package io.playcast.game.projection;

import io.playcast.game.GameEvent;
import io.playcast.game.GameView;
import io.playcast.id.GameId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one stream says about a game: the game's own, or that of a lobby which is about it.
 *
 * @param sums what is added to those of the game
 * @param running since when the lobby's session runs; null for none
 */
public record GamePart(GameId game, GameSums sums, @Nullable Instant running) {

    static GamePart after(@Nullable GamePart before, Object event, Instant time) {
        if (event instanceof GameEvent e) {
            var known = before == null ? null : before.sums.game();
            return new GamePart(e.game(), new GameSums(GameView.after(known, e), 0, 0, 0), null);
        }
        if (event instanceof LobbyCreated e) {
            return new GamePart(e.game(), GameSums.LOBBY, null);
        }
        if (before == null) {
            throw new IllegalStateException("a lobby does not begin with LobbyCreated");
        }
        return event instanceof LobbyEvent e ? before.after(e, time) : before;
    }

    Map<String, GameSums> shares() {
        return Map.of(game.value(), sums);
    }

    private GamePart after(LobbyEvent event, Instant time) {
        if (event instanceof SessionStarted) {
            return new GamePart(game, sums.plus(new GameSums(null, 0, 1, 0)), time);
        }
        if (running != null && (event instanceof SessionEnded || event instanceof LobbyClosed)) {
            long ms = Math.max(0, Duration.between(running, time).toMillis());
            return new GamePart(game, sums.plus(new GameSums(null, 0, 0, ms)), null);
        }
        return this;
    }
}
