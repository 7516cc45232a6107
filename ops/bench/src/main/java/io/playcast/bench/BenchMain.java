package io.playcast.bench;

import io.playcast.bench.crash.CrashBench;
import io.playcast.bench.edge.EdgeBench;
import io.playcast.bench.fuzz.FuzzBench;
import io.playcast.bench.store.StoreBench;
import io.playcast.bench.views.ViewsBench;
import io.playcast.cli.Refusal;
import io.playcast.cli.Terminal;
import io.playcast.engines.EngineProblem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program behind {@code ops/playcast bench}: one class a benchmark. */
@Command(
        name = "playcast bench",
        mixinStandardHelpOptions = true,
        description = "Measure this machine's platform against bounds taken in the same run.",
        subcommands = {StoreBench.class, EdgeBench.class, ViewsBench.class, CrashBench.class, FuzzBench.class},
        footer = {
            "",
            "Each starts engines of its own in a temporary directory and stops them again.",
            "Exit codes: 0 done, 1 failed or a promise was broken, 2 usage, 3 something is missing."
        })
public final class BenchMain implements Runnable {
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> STOPPING.set(true)));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchMain())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, _, _) -> explain(problem))
                .setParameterExceptionHandler((problem, _) -> explainUsage(problem));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    private static int explain(Exception problem) {
        if (STOPPING.get()) {
            // Ctrl-C takes the engines away first; what fails for that reason is nobody's concern.
            LockSupport.park();
        }
        return switch (problem) {
            case Refusal refusal -> complain(refusal.getMessage(), refusal.exitCode());
            case EngineProblem sentence -> complain(sentence.getMessage(), CommandLine.ExitCode.SOFTWARE);
            case BenchProblem sentence -> {
                if (sentence.getCause() != null) {
                    sentence.getCause().printStackTrace();
                }
                yield complain(sentence.getMessage(), CommandLine.ExitCode.SOFTWARE);
            }
            case Exception unforeseen -> {
                unforeseen.printStackTrace();
                yield complain("This should not have happened: " + unforeseen, CommandLine.ExitCode.SOFTWARE);
            }
        };
    }

    private static int explainUsage(ParameterException problem) {
        var command = problem.getCommandLine().getCommandSpec().qualifiedName();
        return complain(
                problem.getMessage() + System.lineSeparator() + "Try: ops/" + command + " --help",
                CommandLine.ExitCode.USAGE);
    }

    private static int complain(String sentence, int exitCode) {
        Terminal.ofProcess().complain(sentence);
        return exitCode;
    }
}
