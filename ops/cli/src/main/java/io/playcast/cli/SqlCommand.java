package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.sql.Question;
import io.playcast.cli.sql.Table;
import io.playcast.id.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the running platform SQL over everything that was ever stored. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Ask SQL over everything that was ever stored; docs/analysts.md shows how.")
final class SqlCommand implements Callable<Integer> {
    private final Terminal terminal = Terminal.ofProcess();
    private final Installation installation = Installation.ofProcess();

    @Parameters(index = "0", paramLabel = "SELECT", description = "One SELECT, in quotes.")
    private String sql = "";

    @Option(names = "--csv", description = "Print lines of comma-separated values.")
    private boolean csv;

    @Option(names = "--json", description = "Print an object a row.")
    private boolean json;

    @Option(
            names = "--limit",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Rows at most, up to 100000 (default 1000).")
    private int limit;

    @Override
    public Integer call() {
        if (csv && json) {
            throw Refusal.usage("Either --csv or --json");
        }
        var port = installation
                .platform()
                .orElseThrow(() -> Refusal.failed("Playcast does not run here; ops/playcast up starts it."))
                .port();
        var question = new Question(
                URI.create("https://localhost:" + port),
                installation.state().home().resolve("tls/ca.pem"),
                token());
        if (json) {
            System.out.print(question.lines(sql, limit));
            return 0;
        }
        JsonNode answer = question.answer(sql, limit);
        var table = Table.of(answer);
        if (csv) {
            System.out.print(table.csv());
            return 0;
        }
        System.out.print(table.text());
        terminal.say(terminal.dim("%d %s%s, %d ms"
                .formatted(
                        table.rows().size(),
                        table.rows().size() == 1 ? "row" : "rows",
                        answer.path("truncated").asBoolean() ? ", and more: --limit" : "",
                        answer.path("millis").asLong())));
        return 0;
    }

    private String token() {
        var analyst = new DevelopmentToken(
                new UserId(FreshIds.ulid()), System.getProperty("user.name"), List.of("analyst"), Optional.empty());
        return analyst.signed(TokenKey.of(installation.state()), Instant.now(), FreshIds.ulid());
    }
}
