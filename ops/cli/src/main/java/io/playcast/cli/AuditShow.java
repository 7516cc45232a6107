package io.playcast.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.audit.projection.AuditPages;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the chain for people, one line a link. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Print who did what to others, oldest first.")
final class AuditShow implements Callable<Integer> {
    private static final int PAGE = 500;

    private final Terminal terminal = Terminal.ofProcess();

    @Option(names = "--by", paramLabel = "USER", description = "Only what this user did; an id.")
    private String by = "";

    @Option(names = "--since", paramLabel = "TIME", description = "Only from then on, such as 2026-01-31T20:15:00Z.")
    private Optional<String> since = Optional.empty();

    @Override
    public Integer call() throws JsonProcessingException {
        var from = since.map(AuditShow::moment).orElse(Instant.EPOCH);
        var actor = by.startsWith("user:") ? by.substring("user:".length()) : by;
        var pages = new AuditPages(PlatformDatabase.of(Installation.ofProcess(), System.getenv()));
        long after = 0;
        for (var page = pages.page(after, PAGE, actor, from); !page.isEmpty(); ) {
            for (var row : page) {
                terminal.say(line(row.body()));
                after = row.number();
            }
            page = pages.page(after, PAGE, actor, from);
        }
        return 0;
    }

    static String line(String body) throws JsonProcessingException {
        var entry = io.playcast.stored.Json.stored().readTree(body);
        return "%6d %s %s %s %s from=%s %s"
                .formatted(
                        entry.path("n").asLong(),
                        entry.path("at").asText(),
                        entry.path("by").asText(),
                        entry.path("what").asText(),
                        entry.path("about").asText(),
                        entry.path("from").asText("-"),
                        entry.path("data"));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw Refusal.usage("A moment is written as 2026-01-31T20:15:00Z, not " + text);
        }
    }
}
