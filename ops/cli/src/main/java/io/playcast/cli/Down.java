package io.playcast.cli;

import io.playcast.cli.demo.DemoChildren;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.Orphans;
import io.playcast.engines.Termination;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the platform and everything it started; twice is harmless. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop the platform and its engines.")
final class Down implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Terminal terminal = Terminal.ofProcess();
    private final Installation installation = Installation.ofProcess();

    @Override
    public Integer call() {
        var state = installation.state().create();
        DemoChildren.stop(state).forEach(name -> terminal.step(name + " stopped"));
        var running = installation.platform();
        running.ifPresent(this::stop);
        ChildRecord.delete(state, Installation.PLATFORM);
        var orphans = Orphans.stop(state);
        orphans.forEach(name -> terminal.step(name + " stopped"));
        terminal.say(running.isEmpty() && orphans.isEmpty() ? "Playcast does not run here." : "Playcast is down.");
        return 0;
    }

    private void stop(ChildRecord platform) {
        terminal.busy("stopping the platform");
        var asked = Termination.of(platform, PATIENCE);
        terminal.step(asked ? "platform stopped" : "platform did not end within 30 s and was killed");
    }
}
