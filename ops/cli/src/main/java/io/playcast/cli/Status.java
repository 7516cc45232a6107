package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows which processes of the platform run, where, since when, and whether they are ready. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show what runs, where, and whether it is ready.")
final class Status implements Callable<Integer> {

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    private final Terminal terminal = Terminal.ofProcess();
    private final Installation installation = Installation.ofProcess();

    /** The whole answer, as it is printed for scripts. */
    record Answer(boolean running, boolean ready, String home, Links links, List<RunningProcess> processes) {}

    @Override
    public Integer call() {
        var answer = answer();
        if (json) {
            terminal.say(Json.of(answer));
        } else {
            show(answer);
        }
        return 0;
    }

    private Answer answer() {
        var platform = installation.platform();
        var processes = RunningProcess.all(installation);
        var ready = platform.isPresent() && processes.stream().allMatch(RunningProcess::ready);
        var links = platform.map(ChildRecord::port).map(Links::of).orElse(null);
        var home = installation.state().home().toString();
        return new Answer(platform.isPresent(), ready, home, links, processes);
    }

    private void show(Answer answer) {
        if (answer.running()) {
            terminal.say(
                    answer.ready()
                            ? terminal.green("Playcast is ready", "Playcast is ready")
                            : "Playcast is not ready");
            answer.links().show(terminal);
        } else {
            terminal.say("Playcast does not run here."
                    + (answer.processes().isEmpty() ? "" : " It left processes: ops/playcast down stops them."));
        }
        answer.processes().forEach(process -> terminal.say(process.line(terminal)));
    }
}
