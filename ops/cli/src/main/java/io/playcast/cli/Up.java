package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import io.playcast.engines.Orphans;
import io.playcast.engines.OwnerLock;
import io.playcast.engines.Progress;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and returns when a browser can use it. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Start the platform and wait until it is ready.")
final class Up implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "NUMBER", description = "HTTPS port (PLAYCAST_PORT; default 8443).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--fresh", description = "Delete all lobbies, events and keys first; asks before it does.")
    private boolean fresh;

    @Option(names = "--yes", description = "Answer yes to the question of --fresh.")
    private boolean yes;

    @Option(names = "--json", description = "Print the links as JSON; progress goes to standard error.")
    private boolean json;

    @Option(names = "--no-install", description = "Install nothing: name what is missing and stop.")
    private boolean noInstall;

    private final Terminal terminal = Terminal.ofProcess();
    private final Installation installation = Installation.ofProcess();

    @Override
    public Integer call() {
        var state = installation.state().create();
        try (var _ = OwnerLock.take(state, "up.lock", "Another \"ops/playcast up\" is at work here.")) {
            var running = installation.platform();
            return running.isPresent() ? refuseSecond(running.get()) : start(progressTerminal());
        }
    }

    private int refuseSecond(ChildRecord running) {
        terminal.complain(
                "Playcast already runs here (pid %d); stop it with ops/playcast down.".formatted(running.pid()));
        if (!json) {
            Links.of(running.port()).show(terminal);
        }
        return Refusal.FAILED;
    }

    private int start(Terminal progressTerminal) {
        int chosen = Installation.checked(port.orElseGet(() -> Installation.configuredPort(System.getenv())));
        var state = installation.state();
        Orphans.stop(state).forEach(name -> progressTerminal.step(name + " of a killed platform stopped"));
        if (fresh) {
            new FreshStart(installation, progressTerminal).run(yes);
        }
        installation.requireFree(chosen);
        var progress = new Progress(state);
        progress.clear();
        var platform = new Platform(installation, chosen);
        var watch = new StartWatch(progressTerminal, platform.start(), progress);
        watch.untilReady(new Readiness(installation, chosen), platform.log());
        report(Links.of(chosen));
        return 0;
    }

    private void report(Links links) {
        if (json) {
            terminal.say(Json.of(links));
            return;
        }
        terminal.step(terminal.bold("Playcast is ready"));
        links.show(terminal);
        terminal.say(
                terminal.dim("  Your browser will ask once about the local certificate; stop with: ops/playcast down"));
    }

    /** With --json standard output belongs to the JSON. */
    private Terminal progressTerminal() {
        return json ? new Terminal(System.err, System.err, false) : terminal;
    }
}
