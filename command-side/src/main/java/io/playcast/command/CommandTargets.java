package io.playcast.command;

import io.playcast.account.AccountCommand;
import io.playcast.game.GameCommand;
import io.playcast.lobby.LobbyCommand;
import io.playcast.presence.PresenceCommand;
import io.playcast.session.SessionCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Which aggregate a command is for. Axon's own resolver looks through all methods of the command's class each time. */
public final class CommandTargets implements CommandTargetResolver {
    /** Aggregates name it by {@code @Aggregate(commandTargetResolver = CommandTargets.BEAN)}. */
    public static final String BEAN = "commandTargets";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(target(command.getPayload()), null);
    }

    private static Object target(Object command) {
        return switch (command) {
            case LobbyCommand c -> c.lobby();
            case SessionCommand c -> c.session();
            case PresenceCommand c -> c.presence();
            case AccountCommand c -> c.account();
            case GameCommand c -> c.game();
            default -> throw new IllegalArgumentException(command.getClass() + " is for no aggregate");
        };
    }
}
