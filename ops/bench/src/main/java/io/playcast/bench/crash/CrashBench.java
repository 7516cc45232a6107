package io.playcast.bench.crash;

import io.playcast.bench.TemporaryHome;
import io.playcast.cli.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Kills JVM and PostgreSQL under load, and holds what callers were told against what the log holds. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Kill the command side and PostgreSQL under load, and check that every promise was kept.",
        footer = {"", "Exit code 1 when a promise was broken; the same seed draws the same kills."})
public final class CrashBench implements Callable<Integer> {
    @Option(
            names = "--kills",
            defaultValue = "10",
            paramLabel = "N",
            description = "How often (default ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--seed", paramLabel = "S", description = "Who is killed and when; drawn and printed if not given.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--seconds",
            defaultValue = "2",
            paramLabel = "N",
            description = "How long commands flow at most before each kill (default ${DEFAULT-VALUE}).")
    private double seconds;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        if (kills < 1 || seconds <= 0) {
            throw new ParameterException(spec.commandLine(), "--kills and --seconds are above 0.");
        }
        var plan = new CrashRun.Plan(
                kills,
                seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000_000)),
                Duration.ofMillis((long) (seconds * 1_000)));
        terminal.say("seed " + plan.seed());
        terminal.busy("starting PostgreSQL and the command side");
        try (var home = TemporaryHome.make();
                var run = new CrashRun(plan, home.path())) {
            terminal.say(Kill.HEAD);
            return verdict(plan, run.run(kill -> terminal.say(kill.line())));
        }
    }

    private int verdict(CrashRun.Plan plan, List<Kill> done) {
        var broken = done.getLast().broken();
        broken.stream().limit(20).forEach(one -> terminal.complain(one.toString()));
        if (!broken.isEmpty()) {
            terminal.complain(broken.size() + " promises were broken; seed " + plan.seed());
            return 1;
        }
        var counts = done.getLast().counts();
        terminal.step(String.format(
                Locale.ROOT,
                "%d kills, seed %d: %,d acknowledged commands are there once, none of %,d refused ones is",
                done.size(),
                plan.seed(),
                counts.acknowledged(),
                counts.refused() + counts.notNow()));
        return 0;
    }
}
