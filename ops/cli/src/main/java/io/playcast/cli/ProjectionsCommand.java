package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.cli.projections.Drawn;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The read models, for whoever runs the platform: where they stand, and making one anew while it serves. */
@Command(
        name = "projections",
        mixinStandardHelpOptions = true,
        description = "List, rebuild and compare read models, and switch between their versions.",
        footer = {
            "",
            "A rebuild makes a new version beside the one that serves, compares both row by row and takes over."
        })
final class ProjectionsCommand implements Runnable {
    private static final String PATH = "/projections";

    private final Terminal terminal = Terminal.ofProcess();
    private final Installation installation = Installation.ofProcess();

    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast projections list, rebuild, diff, switch or undo");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show each read model and where it stands.")
    int list() {
        terminal.say(terminal.bold("%-20s %8s %6s %10s  %s".formatted("read model", "version", "kept", "behind", "")));
        for (var status : call().get(PATH).path("projections")) {
            terminal.say("%-20s %8d %6s %10s  %s"
                    .formatted(
                            status.path("name").asText(),
                            status.path("live").asInt(),
                            status.path("kept").asText("-"),
                            "%,d".formatted(status.path("behind").asLong()),
                            Drawn.standing(status)));
        }
        return 0;
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "Make a read model anew while it serves, and watch.")
    int rebuild(
            @Parameters(paramLabel = "NAME", description = "The read model.") String name,
            @Option(names = "--no-switch", description = "Leave it to projections switch to let it take over.")
                    boolean noSwitch,
            @Option(names = "--no-wait", description = "Do not watch.") boolean noWait) {
        var call = call();
        call.post(PATH + "/" + name + "/rebuild?switch=" + !noSwitch, Map.of());
        if (noWait) {
            terminal.step(name + " is being rebuilt");
            return 0;
        }
        var last = watched(call, name);
        return switch (Drawn.phase(last)) {
            case "idle" -> {
                terminal.step("%s: version %d serves, version %s is kept (ops/playcast projections undo %s)"
                        .formatted(
                                name,
                                last.path("live").asInt(),
                                last.path("kept").asText("-"),
                                name));
                yield 0;
            }
            case String _ -> {
                terminal.say("%s: %s".formatted(name, Drawn.standing(last)));
                terminal.say(terminal.dim("  ops/playcast projections diff %s    shows what differs".formatted(name)));
                terminal.say(terminal.dim("  ops/playcast projections switch %s  lets it take over".formatted(name)));
                yield noSwitch && last.path("build").path("differing").asLong() == 0 ? 0 : Refusal.FAILED;
            }
        };
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Show the rows that are not as they should be.")
    int diff(
            @Parameters(paramLabel = "NAME", description = "The read model.") String name,
            @Option(
                            names = "--with",
                            paramLabel = "WHAT",
                            defaultValue = "",
                            description =
                                    "fold: the fold of each row's events; version: the version beside the live one.")
                    String with) {
        terminal.busy("comparing");
        var found = call().get(PATH + "/" + name + "/diff?with=" + with);
        long differing = found.path("differing").asLong();
        var sentence = "%s: %s".formatted(name, found.path("compared").asText());
        if (differing == 0) {
            terminal.step(sentence + ": all the same");
            return 0;
        }
        terminal.complain("%s: %,d differ".formatted(sentence, differing));
        found.path("differences").forEach(this::show);
        return Refusal.FAILED;
    }

    @Command(
            name = "switch",
            mixinStandardHelpOptions = true,
            description = "Let the version that was built and waits take over.")
    int takeOver(
            @Parameters(paramLabel = "NAME", description = "The read model.") String name,
            @Option(names = "--force", description = "Although streams are parked; give a reason.") boolean force,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; it is kept.")
                    String reason) {
        return changed(name, call().post(PATH + "/" + name + "/switch", Map.of("force", force, "reason", reason)));
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Go back to the version before the last switch.")
    int undo(
            @Parameters(paramLabel = "NAME", description = "The read model.") String name,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; it is kept.")
                    String reason) {
        return changed(name, call().post(PATH + "/" + name + "/undo", Map.of("reason", reason)));
    }

    private int changed(String name, JsonNode status) {
        terminal.step("%s: version %d serves, version %s is kept"
                .formatted(
                        name, status.path("live").asInt(), status.path("kept").asText("-")));
        return 0;
    }

    private JsonNode watched(PlatformCall call, String name) {
        var last = new AtomicReference<JsonNode>();
        call.follow(PATH + "/" + name + "/progress", status -> {
            var before = last.getAndSet(status);
            if (terminal.live()) {
                terminal.busy(Drawn.progress(status));
            } else if (before == null || !Drawn.phase(before).equals(Drawn.phase(status))) {
                terminal.say(Drawn.line(status));
            }
        });
        return last.get();
    }

    private void show(JsonNode row) {
        terminal.say(terminal.bold(row.path("stream").asText())
                + (row.has("right") ? "  right: " + row.path("right").asText() : ""));
        terminal.say("  expected  " + row.path("expected").asText());
        terminal.say("  found     " + row.path("found").asText());
    }

    private PlatformCall call() {
        return PlatformCall.of(installation);
    }
}
