package io.playcast.cli;

import io.playcast.cli.past.TreeLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The log: to be taken away, and to be asked why something happened. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        subcommands = EventsExport.class,
        description = "Write the log or a part of it into a file, and draw what led to an event and what came of it.")
final class EventsCommand implements Runnable {
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast events tree or export");
    }

    @Command(
            name = "tree",
            mixinStandardHelpOptions = true,
            description =
                    "Draw the tree an event stands in: commands, their events, and what automations did because of them.")
    int tree(
            @Parameters(paramLabel = "ID", description = "Id of an event, as export and history have it.") String id,
            @Option(names = "--depth", defaultValue = "20", description = "Levels of events, 1 to 50 (default 20).")
                    int depth) {
        if (!id.matches("[A-Za-z0-9._-]{1,200}")) {
            throw Refusal.usage("An event's id is made of letters, digits and dashes.");
        }
        var tree = AnalystReads.of(Installation.ofProcess()).json("/events/" + id + "/causes?depth=" + depth);
        TreeLines.of(tree, AnalystReads.ink(terminal)).forEach(terminal::say);
        return 0;
    }
}
