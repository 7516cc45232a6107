package io.playcast.docs.generate;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.playcast.StepUp;
import io.playcast.access.CommandTable;
import io.playcast.access.Decision;
import io.playcast.access.MessageTable;
import io.playcast.access.Permission;
import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.stored.CommandNames;
import io.playcast.wire.MessageNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/access.md: who may use which route, send which message, and be behind which command. */
public final class AccessTable {
    private final JavaClasses classes;

    public AccessTable(JavaClasses classes) {
        this.classes = classes;
    }

    public String text() {
        return """
                # Who may do what

                Generated from `Route`, `MessageTable` and `CommandTable`; the same tables are asked on every request, and what has no row
                is refused. An account's roles stand in its token; host, co-host and member are places in one lobby, which the lobby's own events
                say and its rules look at. A token for one lobby is refused wherever another lobby is named, and where the table says so.
                What is dangerous needs a fresh second factor: one that was shown within %d minutes, or the answer is `access.step-up`.
                Pages, `/ws` (whose first message has to bring a token), `/healthz`, `/readyz` and `/metrics` ask for no token.

                ## Routes

                | route | guest | player | analyst | admin | no token | fresh second factor | answered by |
                |---|---|---|---|---|---|---|---|
                %s
                ## Messages

                | message | guest | player | analyst | admin | with a token for one lobby | who decides there |
                |---|---|---|---|---|---|---|
                %s
                ## Commands

                | command | who may be behind it | the rule that looks |
                |---|---|---|
                %s""".formatted(StepUp.FRESHNESS.toMinutes(), routes(), messages(), commands());
    }

    private static String routes() {
        return Stream.of(Route.values())
                .map(route -> "| `" + route.method() + " " + route.path() + "` |" + roles(route.roles())
                        + (route.needsToken() ? "  |" : " yes |")
                        + (route.needsFreshFactor() ? " yes " : "  ") + "| "
                        + (route.home() == Route.Home.EDGE ? "edge" : "query side") + " |\n")
                .collect(Collectors.joining());
    }

    private String messages() {
        return MessageTable.all().entrySet().stream()
                .map(row -> "| `" + MessageNames.of(row.getKey()) + "` |"
                        + roles(row.getValue().roles()) + (row.getValue().boundToo() ? " yes " : "  ") + "| "
                        + deciders(row.getValue()) + " |\n")
                .collect(Collectors.joining());
    }

    private String commands() {
        return CommandTable.all().entrySet().stream()
                .map(row -> "| `" + CommandNames.of(row.getKey()) + "` | "
                        + row.getValue().standing().words() + " | " + rule(row.getValue()) + " |\n")
                .collect(Collectors.joining());
    }

    private static String roles(Set<AccountRole> roles) {
        return Stream.of(AccountRole.values())
                .map(role -> roles.isEmpty() || roles.contains(role) ? " yes |" : "  |")
                .collect(Collectors.joining());
    }

    private String deciders(Permission row) {
        var own = Stream.ofNullable(row.own()).map(d -> d.standing().words() + " (" + rule(d) + ")");
        var commands = row.commands().stream()
                .map(c -> CommandTable.of(c).standing().words() + " (`" + CommandNames.of(c) + "`)");
        return Stream.concat(own, commands).collect(Collectors.joining("; "));
    }

    /** A rule that is not there any longer, or has another name, is found out here. */
    private String rule(Decision decision) {
        var parts = decision.rule().split("\\.");
        if (classes.stream()
                .filter(type -> type.getSimpleName().equals(parts[0]))
                .noneMatch(type ->
                        type.getMethods().stream().anyMatch(m -> m.getName().equals(parts[1])))) {
            throw new IllegalStateException("there is no rule " + decision.rule());
        }
        return "`" + decision.rule() + "`";
    }
}
