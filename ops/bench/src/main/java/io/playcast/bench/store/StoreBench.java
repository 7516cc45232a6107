package io.playcast.bench.store;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchReport;
import io.playcast.bench.BenchRow;
import io.playcast.bench.TemporaryHome;
import io.playcast.bench.load.CpuMeter;
import io.playcast.cli.Terminal;
import io.playcast.engines.Postgres;
import io.playcast.engines.SharedEngines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the command side and its event store against plain JDBC, Axon's own engine and a plain SELECT. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measure commands a second, CPU a command, latency and cold loads.",
        footer = {
            "",
            "Cases: create-256 create-16 create-1 append-256 cpu-64 p99-64 p99-64-own load-10k.",
            "A full run takes about 20 minutes; docs/benchmarks.md says how each case is measured."
        })
public final class StoreBench implements Callable<Integer> {
    /** Only reported, and the longest to wait for. */
    private static final List<String> NOT_QUICK = List.of("p99-64-own");

    @Option(names = "--quick", description = "Fewer and shorter runs, under 8 minutes; says what it leaves out.")
    private boolean quick;

    @Option(names = "--trial", hidden = true)
    private boolean trial;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the rows as a JSON array, too.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--case", arity = "1..*", paramLabel = "NAME", description = "Only these cases.")
    private List<String> only = List.of();

    @Option(names = "--profile", description = "Show where our JVM's processor time goes, by a run more a case.")
    private boolean profile;

    @Option(
            names = "--whole",
            description = "With the automations following and a log line a command and event, as a command role runs.")
    private boolean whole;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        try (var home = TemporaryHome.make()) {
            var done = measured(chosen(), home.path());
            var report = new BenchReport(done.rows());
            report.show(terminal);
            json.ifPresent(report::writeTo);
            return report.ok() && done.complete() ? 0 : 1;
        }
    }

    /** @param complete whether every case could be measured */
    private record Done(List<BenchRow> rows, boolean complete) {}

    private List<StoreCase> chosen() {
        var all = List.<StoreCase>of(
                new Throughput("create-256", Work.CREATE, 256, 3.0),
                new Throughput("create-16", Work.CREATE, 16, 1.2),
                new Throughput("append-256", Work.APPEND, 256, 3.5),
                new Throughput("create-1", Work.CREATE, 1, 0.7),
                new CpuOfACommand("cpu-64", 64, 0.2),
                new Latency("p99-64", false, 64, 1.2),
                new Latency("p99-64-own", true, 64, null),
                new ColdLoad("load-10k", 1.3, 5.0));
        var unknown = new LinkedHashSet<>(only);
        all.forEach(one -> unknown.remove(one.name()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no case " + String.join(", ", unknown) + ".");
        }
        return all.stream()
                .filter(one -> only.isEmpty() ? !quick || !NOT_QUICK.contains(one.name()) : only.contains(one.name()))
                .toList();
    }

    private Done measured(List<StoreCase> cases, Path home) {
        var effort = trial ? Effort.TRIAL : quick ? Effort.QUICK : Effort.FULL;
        terminal.busy("starting PostgreSQL");
        var postgres = SharedEngines.postgres();
        var rows = new ArrayList<BenchRow>();
        boolean complete = true;
        try (var open = world(postgres, home, effort)) {
            for (var one : cases) {
                complete &= measure(one, open.world(), rows);
            }
        }
        if (quick && only.isEmpty()) {
            terminal.say("Left out, because it was to be quick: " + String.join(", ", NOT_QUICK) + "; the others ran "
                    + effort.runs() + " times instead of " + Effort.FULL.runs() + ".");
        }
        return new Done(rows, complete);
    }

    /** A case that fails has no row; the others are measured all the same. */
    private boolean measure(StoreCase one, StoreWorld world, List<BenchRow> rows) {
        try {
            rows.addAll(one.run(world));
            terminal.step(one.name());
            return true;
        } catch (BenchProblem problem) {
            terminal.complain(one.name() + " has no row: " + problem.getMessage());
            return false;
        }
    }

    /** Both sides open; closed in the order in which they can be missed. */
    private record Open(StoreWorld world) implements AutoCloseable {
        @Override
        public void close() {
            try (var _ = world.ours()) {
                world.plain().close();
            }
        }
    }

    private Open world(Postgres postgres, Path home, Effort effort) {
        var database = new BenchDatabase(postgres.database("bench"), postgres.user());
        database.requireDurable();
        terminal.busy("starting the command side");
        var ours = commandSide(database, home);
        try {
            database.makePlainTable();
            var hosts = Hosts.drawn();
            hosts.meet(ours);
            var cpu = new CpuMeter(postgres.pid());
            terminal.step("PostgreSQL and the command side run");
            var plain = new PoolSearch(database, cpu, terminal).best(effort);
            return new Open(new StoreWorld(
                    database, ours, () -> commandSide(database, home), plain, cpu, hosts, effort, profile, terminal));
        } catch (RuntimeException problem) {
            ours.close();
            throw problem;
        }
    }

    /** What follows the log rests unless it is to be measured: a second command side would go through the whole log first. */
    private OurSide commandSide(BenchDatabase database, Path home) {
        var side = OurSide.start(database.url(), database.user(), home, whole);
        if (!whole) {
            side.withoutAutomations();
        }
        return side;
    }
}
