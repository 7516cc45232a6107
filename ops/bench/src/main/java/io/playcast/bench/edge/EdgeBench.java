package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
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
            "Cases: chat-cpu durable-cpu flood chat-cpu-uws idle-rss join-storm join-first p99-2000 one-core resume-10k,",
            "and with TLS: chat-cpu-tls durable-cpu-tls idle-rss-tls join-storm-tls join-first-tls p99-2000-tls.",
            "docs/benchmarks.md says how each case is measured."
        })
public final class EdgeBench implements Callable<Integer> {
    private static final List<String> AT_A_THOUSAND = List.of("chat-cpu", "durable-cpu", "flood", "chat-cpu-uws");
    private static final List<String> AT_TEN_THOUSAND =
            List.of("idle-rss", "join-storm", "join-first", "p99-2000", "one-core", "resume-10k");
    private static final List<String> THOUSAND_TLS = List.of("chat-cpu-tls", "durable-cpu-tls");
    private static final List<String> TEN_THOUSAND_TLS =
            List.of("idle-rss-tls", "join-storm-tls", "join-first-tls", "p99-2000-tls");
    static final List<String> CASES = Stream.of(AT_A_THOUSAND, AT_TEN_THOUSAND, THOUSAND_TLS, TEN_THOUSAND_TLS)
            .flatMap(List::stream)
            .toList();

    @Option(names = "--quick", description = "Fewer and shorter runs, about 8 minutes; nothing with TLS.")
    private boolean quick;

    @Option(names = "--trial", hidden = true)
    private boolean trial;

    @Option(names = "--profile", description = "Show where our JVM's processor time goes, by a run more a case.")
    private boolean profile;

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
        boolean complete = true;
        try (var home = TemporaryHome.make();
                var generator = new Generator()) {
            var world = new EdgeWorld(
                    home.path(),
                    generator,
                    effort,
                    profile,
                    Talk.Action.valueOf(chat.toUpperCase(Locale.ROOT)),
                    terminal);
            for (var part : parts(world)) {
                complete &= measured(part, rows);
            }
        }
        var report = new BenchReport(rows);
        report.show(terminal);
        json.ifPresent(report::writeTo);
        return report.ok() && complete ? 0 : 1;
    }

    /** @param run its rows, of those cases that are wanted */
    private record Part(List<String> cases, Supplier<List<BenchRow>> run) {}

    /** Those with TLS are left out when it is to be quick. */
    private List<Part> parts(EdgeWorld world) {
        var plain = Stream.of(
                new Part(AT_A_THOUSAND, () -> new CpuOfADelivery(world, false).rows(this::wanted)),
                new Part(AT_TEN_THOUSAND, () -> new AtTenThousand(world, false).rows(this::wanted)));
        var tls = Stream.of(
                new Part(THOUSAND_TLS, () -> new CpuOfADelivery(world, true).rows(this::wanted)),
                new Part(TEN_THOUSAND_TLS, () -> new AtTenThousand(world, true).rows(this::wanted)));
        return Stream.concat(plain, tls)
                .filter(part -> part.cases().stream().anyMatch(this::wanted))
                .toList();
    }

    /** A part that fails has no more rows; the others are measured all the same. */
    private boolean measured(Part part, List<BenchRow> rows) {
        try {
            rows.addAll(part.run().get());
            return true;
        } catch (BenchProblem problem) {
            terminal.complain("No rows of " + String.join(", ", part.cases()) + ": " + problem.getMessage());
            return false;
        }
    }

    private boolean wanted(String name) {
        return only.isEmpty() ? !quick || !name.endsWith("-tls") : only.contains(name);
    }
}
