package io.playcast.stored;

import io.playcast.account.AccountCommand;
import io.playcast.game.GameCommand;
import io.playcast.lobby.LobbyCommand;
import io.playcast.presence.PresenceCommand;
import io.playcast.quality.QualityCommand;
import io.playcast.security.SecurityCommand;
import io.playcast.session.SessionCommand;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stable names commands are kept under while they wait for their time, such as {@code lobby.CloseLobby}. */
public final class CommandNames {
    private static final Map<String, Class<?>> DOMAINS = Map.of(
            "lobby", LobbyCommand.class,
            "session", SessionCommand.class,
            "presence", PresenceCommand.class,
            "quality", QualityCommand.class,
            "account", AccountCommand.class,
            "game", GameCommand.class,
            "security", SecurityCommand.class);
    private static final Map<String, Class<?>> CLASSES = new TreeMap<>();

    static {
        DOMAINS.forEach((domain, commands) -> Stream.of(commands.getPermittedSubclasses())
                .forEach(command -> CLASSES.put(domain + "." + command.getSimpleName(), command)));
    }

    private CommandNames() {}

    public static String of(Class<?> command) {
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(command))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command.getName() + " is not a command"));
    }

    public static Class<?> classOf(String name) {
        var command = CLASSES.get(name);
        if (command == null) {
            throw new IllegalArgumentException("no command has the name " + name);
        }
        return command;
    }
}
