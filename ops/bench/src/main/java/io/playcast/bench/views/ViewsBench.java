package io.playcast.bench.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchReport;
import io.playcast.bench.BenchRow;
import io.playcast.bench.TemporaryHome;
import io.playcast.bench.edge.PlatformServer;
import io.playcast.bench.store.BenchDatabase;
import io.playcast.cli.Terminal;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.ProjectRoot;
import io.playcast.engines.StateDirectory;
import io.playcast.engines.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures read models and what analysts ask, on the whole platform with a long past. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measure rebuilds, the tail, reads, export, SQL and the time machine.",
        footer = {
            "",
            "Cases: time-machine lobbies-read export-ndjson sql-archive rebuild-redis rebuild-dynamodb tail-p99.",
            "A full run writes a million events first; docs/benchmarks.md says how each case is measured."
        })
public final class ViewsBench implements Callable<Integer> {
    private static final Duration FOLLOWED = Duration.ofMinutes(30);
    /** The others go on following beside the measurements; those that add up in DynamoDB take hours for a past that came at once. */
    private static final Set<String> MEASURED = Set.of("lobbies", "session-history");

    @Option(names = "--quick", description = "A twentieth of the lobbies and sessions, fewer and shorter runs.")
    private boolean quick;

    @Option(names = "--trial", hidden = true)
    private boolean trial;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the rows as a JSON array, too.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--case", arity = "1..*", paramLabel = "NAME", description = "Only these cases.")
    private List<String> only = List.of();

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        var cases = chosen();
        var rows = new ArrayList<BenchRow>();
        boolean complete = true;
        try (var home = TemporaryHome.make();
                var platform = platform(home.path());
                var rest = new Rest("http://127.0.0.1:" + platform.port(), platform::adminToken)) {
            var world = world(platform, home.path(), rest);
            past(world);
            for (var one : cases) {
                complete &= measured(one, world, rows);
            }
        }
        var report = new BenchReport(rows);
        report.show(terminal);
        json.ifPresent(report::writeTo);
        return report.ok() && complete ? 0 : 1;
    }

    /** Those that only read come first; the tail grows the log. */
    private List<ViewsCase> chosen() {
        var all = List.<ViewsCase>of(
                new TimeMachine(),
                new LobbiesRead(),
                new ExportNdjson(),
                new SqlArchive(),
                new RebuildRedis(),
                new RebuildDynamo(),
                new TailVisible());
        var unknown = new LinkedHashSet<>(only);
        all.forEach(one -> unknown.remove(one.name()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no case " + String.join(", ", unknown) + ".");
        }
        return all.stream()
                .filter(one -> only.isEmpty() || only.contains(one.name()))
                .toList();
    }

    private PlatformServer platform(Path home) {
        terminal.busy("starting the platform");
        return PlatformServer.start(ProjectRoot.find(), home.resolve("platform"), false);
    }

    private ViewsWorld world(PlatformServer platform, Path home, Rest rest) {
        var state = StateDirectory.of(home.resolve("platform"));
        int port = ChildRecord.read(state, "postgres")
                .map(ChildRecord::port)
                .orElseThrow(() -> new BenchProblem("The platform has no PostgreSQL"));
        var database = new BenchDatabase("jdbc:postgresql://127.0.0.1:" + port + "/playcast", "postgres");
        var effort = trial ? Effort.TRIAL : quick ? Effort.QUICK : Effort.FULL;
        return new ViewsWorld(platform, state, home, database, rest, effort, terminal);
    }

    private void past(ViewsWorld world) {
        int all = world.effort().lobbies() + world.effort().sessions();
        new LongPast(world.database())
                .write(world.effort(), done -> terminal.busy("writing the past: " + done * 100L / all + " %"));
        terminal.step("the log has "
                + world.database().column("select count(*) from events.event").getFirst() + " events");
        long began = System.nanoTime();
        if (!Waiting.until(() -> isFollowed(world), FOLLOWED)) {
            throw new BenchProblem("The read models do not come to the end of the log");
        }
        terminal.step("the read models that are measured have followed it, in %d s"
                .formatted((System.nanoTime() - began) / 1_000_000_000));
    }

    private boolean isFollowed(ViewsWorld world) {
        var all = world.rest().get("/api/v1/projections").path("projections");
        long behind = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> MEASURED.contains(one.path("name").asText()))
                .mapToLong((JsonNode one) -> one.path("behind").asLong())
                .sum();
        terminal.busy("read models follow: " + behind + " positions behind in all");
        return behind == 0;
    }

    /** A case that fails has no row; the others are measured all the same. */
    private boolean measured(ViewsCase one, ViewsWorld world, List<BenchRow> rows) {
        try {
            rows.add(one.run(world));
            terminal.step(one.name());
            return true;
        } catch (BenchProblem problem) {
            terminal.complain(one.name() + " has no row: " + problem.getMessage());
            return false;
        }
    }
}
