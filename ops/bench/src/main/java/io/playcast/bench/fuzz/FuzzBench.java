package io.playcast.bench.fuzz;

import io.playcast.bench.TemporaryHome;
import io.playcast.cli.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says wrong frames to the edge, as many as one likes, and checks what it promises. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Say wrong frames to the edge and check that each is refused, counted and forgotten.",
        footer = {"", "Exit code 1 when a promise was broken; the same seed says the same frames."})
public final class FuzzBench implements Callable<Integer> {
    @Option(
            names = "--frames",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "How many (default ${DEFAULT-VALUE}).")
    private long frames;

    @Option(names = "--seed", paramLabel = "S", description = "Which ones; drawn and printed if not given.")
    private Optional<Long> seed = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        if (frames < 1) {
            throw new ParameterException(spec.commandLine(), "--frames is above 0.");
        }
        long drawn = seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000_000));
        terminal.say("seed " + drawn);
        terminal.busy("starting the platform");
        long begin = System.nanoTime();
        try (var home = TemporaryHome.make()) {
            var told = new FuzzRun(drawn, terminal::busy).say(frames, home.path());
            told.forEach((what, times) -> terminal.say("  %,12d  %s".formatted(times, what)));
            terminal.step("%,d wrong frames in %d s; each was refused, counted and forgotten"
                    .formatted(frames, (System.nanoTime() - begin) / 1_000_000_000));
        }
        return 0;
    }
}
