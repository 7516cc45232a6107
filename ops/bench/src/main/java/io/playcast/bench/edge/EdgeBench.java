package io.playcast.bench.edge;

import io.playcast.bench.BenchReport;
import io.playcast.bench.BenchRow;
import io.playcast.bench.TemporaryHome;
import io.playcast.cli.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the edge beside a plain Node server with Redis and beside raw uWebSockets. */
@Command(
        name = "edge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measure what a delivery, a connection and a join cost, beside the servers the edge is compared with.",
        footer = {
            "",
            "Cases: chat-cpu chat-cpu-uws durable-cpu idle-rss join-storm.",
            "docs/benchmarks.md says how each case is measured."
        })
public final class EdgeBench implements Callable<Integer> {
    static final List<String> CASES = List.of("chat-cpu", "chat-cpu-uws", "durable-cpu", "idle-rss", "join-storm");

    @Option(names = "--quick", description = "Fewer and shorter runs, about 3 minutes.")
    private boolean quick;

    @Option(names = "--trial", hidden = true)
    private boolean trial;

    @Option(names = "--chat", hidden = true, description = "What chat stands for.")
    private String chat = "chat";

    @Option(names = "--json", paramLabel = "FILE", description = "Write the rows as a JSON array, too.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--case", arity = "1..*", paramLabel = "NAME", description = "Only these cases.")
    private List<String> only = List.of();

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        only.stream().filter(name -> !CASES.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "There is no case " + name + ".");
        });
        var effort = trial ? Effort.TRIAL : quick ? Effort.QUICK : Effort.FULL;
        var rows = new ArrayList<BenchRow>();
        try (var home = TemporaryHome.make();
                var generator = new Generator()) {
            var world = new EdgeWorld(
                    home.path(), generator, effort, Talk.Action.valueOf(chat.toUpperCase(Locale.ROOT)), terminal);
            if (wanted("chat-cpu") || wanted("chat-cpu-uws") || wanted("durable-cpu")) {
                rows.addAll(new CpuOfADelivery(world).rows(this::wanted));
            }
        }
        var report = new BenchReport(rows);
        report.show(terminal);
        json.ifPresent(report::writeTo);
        return report.ok() ? 0 : 1;
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.contains(name);
    }
}
