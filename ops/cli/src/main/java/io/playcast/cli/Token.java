package io.playcast.cli;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a signed token for scripts (development only: whoever may read the state directory may be anybody). */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a token for scripts, good for 15 minutes (development only).")
final class Token implements Callable<Integer> {

    private static final int LONGEST_NAME = 40;

    /** The roles a token can carry. */
    enum Role {
        guest,
        player,
        analyst,
        admin
    }

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "One of ${COMPLETION-CANDIDATES}; may be given several times.")
    private List<Role> roles;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "What others read, 1 to 40 characters.")
    private String name;

    @Option(names = "--user", paramLabel = "ULID", description = "An existing user; a new one without it.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--lobby", paramLabel = "ID", description = "Good for this lobby only.")
    private Optional<String> lobby = Optional.empty();

    @Override
    public Integer call() {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.usage("A name has 1 to 40 characters and no control characters.");
        }
        var now = Instant.now();
        var who = new UserId(user.map(id -> bare("user:", id)).orElseGet(FreshIds::ulid));
        var only = lobby.map(id -> new LobbyId(bare("lobby:", id)));
        var token =
                new DevelopmentToken(who, name, roles.stream().map(Enum::name).toList(), only);
        var key = TokenKey.of(Installation.ofProcess().state());
        System.out.println(token.signed(key, now, FreshIds.ulid()));
        return 0;
    }

    private static String bare(String prefix, String id) {
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }
}
