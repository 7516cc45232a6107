package io.playcast.game.projection;

import io.playcast.dynamo.DynamoTable;
import io.playcast.dynamo.Sums;
import io.playcast.game.GameEvent;
import io.playcast.lobby.LobbyEvent;
import io.playcast.view.Fold;
import io.playcast.view.Progress;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Every game of the catalogue with how much it was played, in DynamoDB. */
@ProcessingGroup(GameData.NAME)
public final class GameData {
    public static final String NAME = "game-data";
    public static final Fold<GamePart, Object> FOLD =
            new Fold<>(List.of("game:", "lobby:"), Fold.WHOLE, Object.class, GamePart::after);
    public static final DynamoTable<GamePart> TABLE = DynamoTable.of(NAME, GamePart.class);
    public static final Sums<GamePart, GameSums> SUMS = new Sums<>(GameSums.class, GamePart::shares);

    private final Progress<GamePart, Object> progress;

    public GameData(Progress<GamePart, Object> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(GameEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }

    @EventHandler
    void on(LobbyEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}
