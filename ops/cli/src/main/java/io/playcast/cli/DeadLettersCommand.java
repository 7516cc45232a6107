package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Events that a projection could not handle: looked at, tried again, left out. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Look at events that a projection could not handle, retry or skip them.",
        footer = {"", "Exit codes: 0 done, 1 refused or parked still, 2 usage, 3 missing."})
final class DeadLettersCommand implements Runnable {
    private static final String HANDLED = "handled";

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast dead-letters list, show, retry or skip");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Print what is parked, one line a stream.")
    int list(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "PROJECTION",
                            description = "One of them; all without it.")
                    Optional<String> projection) {
        var platform = PlatformCall.of(Installation.ofProcess());
        var names = projection
                .map(List::of)
                .orElseGet(
                        () -> platform.get("/projections").path("projections").findValuesAsText("name"));
        long shown = names.stream().mapToLong(name -> list(platform, name)).sum();
        if (shown == 0) {
            terminal.say("Nothing is parked.");
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print one parked event and why it failed.")
    int show(
            @Parameters(index = "0", paramLabel = "PROJECTION") String projection,
            @Parameters(index = "1", paramLabel = "LETTER") String letter) {
        var found = PlatformCall.of(Installation.ofProcess()).get(letters(projection) + "/" + letter);
        terminal.say(line(found.path("letter")));
        terminal.say("  last tried " + found.path("letter").path("tried").asText());
        terminal.say("  data " + found.path("data").asText());
        terminal.say("  meta " + found.path("meta").asText());
        return 0;
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description =
                    "Handle a parked event again and what waits behind it; everything of a projection without LETTER.")
    int retry(
            @Parameters(index = "0", paramLabel = "PROJECTION") String projection,
            @Parameters(index = "1", arity = "0..1", paramLabel = "LETTER") Optional<String> letter) {
        var which = letter.map(id -> "/" + id).orElse("");
        return told(PlatformCall.of(Installation.ofProcess()).post(letters(projection) + which + "/retry", Map.of()));
    }

    @Command(
            name = "skip",
            mixinStandardHelpOptions = true,
            description = "Leave a parked event out of a projection for ever and go on behind it.")
    int skip(
            @Parameters(index = "0", paramLabel = "PROJECTION") String projection,
            @Parameters(index = "1", paramLabel = "LETTER") String letter,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "WORDS",
                            description = "Why; it is kept, and its hash stands in the audit.")
                    String reason) {
        return told(PlatformCall.of(Installation.ofProcess())
                .post(letters(projection) + "/" + letter + "/skip", Map.of("reason", reason)));
    }

    private long list(PlatformCall platform, String name) {
        long shown = 0;
        for (var page = platform.get(letters(name)); ; ) {
            for (var letter : page.path("letters")) {
                terminal.say(line(letter));
                shown++;
            }
            if (!page.has("next")) {
                return shown;
            }
            page = platform.get(letters(name) + "?after=" + page.path("next").asLong());
        }
    }

    private static String letters(String projection) {
        return "/projections/" + projection + "/dead-letters";
    }

    static String line(JsonNode letter) {
        return "%s%s %s %s#%d %s since %s, %d behind it: %s"
                .formatted(
                        letter.path("name").asText(),
                        letter.has("version") ? "@" + letter.path("version").asInt() : "",
                        letter.path("id").asText(),
                        letter.path("stream").asText(),
                        letter.path("seq").asLong(),
                        letter.path("type").asText(),
                        letter.path("since").asText(),
                        letter.path("waiting").asLong(),
                        letter.path("cause").asText("-"));
    }

    private int told(JsonNode act) {
        var outcome = act.path("outcome").asText("asked for, and not done yet");
        terminal.say(outcome + (act.has("detail") ? ": " + act.path("detail").asText() : ""));
        return outcome.equals(HANDLED) || !act.has("outcome") ? 0 : Refusal.FAILED;
    }
}
