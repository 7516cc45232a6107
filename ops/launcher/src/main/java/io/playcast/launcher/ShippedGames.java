package io.playcast.launcher;

import io.playcast.Metadata;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.game.Controls;
import io.playcast.game.GameCommand.RegisterGame;
import io.playcast.game.GameSetup;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.UserId;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Puts the games that come with the platform into the catalogue, before it is ready. At every start: twice is harmless. */
class ShippedGames implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedGames.class);
    private static final List<Shipped> ALL = List.of(
            new Shipped("frozen-bubble", "Frozen Bubble", "GAME01", new GameSetup(1, 2, Controls.KEYS, 2)),
            new Shipped("paddles", "Paddles", "GAME02", new GameSetup(1, 2, Controls.KEYS, 2)),
            // For a program that is in nobody's catalogue.
            new Shipped("any-game", "Any game", "GAME03", new GameSetup(1, 16, Controls.PADS, 4)));

    private final CommandGateway commands;
    private final Clock clock;

    /** @param card ends the ref of its title, which is the same at every start */
    private record Shipped(String slug, String title, String card, GameSetup setup) {}

    ShippedGames(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALL.forEach(this::register);
    }

    /** One that an admin has changed stays as it is; one that cannot be put in now is put in by the next start. */
    private void register(Shipped game) {
        var key = "shipped-game/" + game.slug;
        var title = new Card(
                new CardRef("card:" + "0".repeat(20) + game.card), UserId.PLATFORM, Audience.MEMBERS, game.title);
        var command = new RegisterGame(new GameId(game.slug), UserId.PLATFORM, clock.instant(), title, game.setup);
        try {
            commands.sendAndWait(new GenericCommandMessage<>(
                    command, MetaData.from(Metadata.of(key, key, key, UserId.PLATFORM.value()))));
        } catch (RuntimeException refused) {
            LOG.info("game={} not registered: {}", game.slug, refused.getMessage());
        }
    }
}
