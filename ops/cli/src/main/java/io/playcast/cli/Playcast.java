package io.playcast.cli;

import io.playcast.Rejected;
import io.playcast.engines.EngineProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command table: one class a command; a new command is one more line here. */
@Command(
        name = "playcast",
        mixinStandardHelpOptions = true,
        version = "Playcast 0.1.0",
        description = "Play a local-multiplayer game with friends who only have a browser.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            DemoCommand.class,
            AgentCommand.class,
            EraseCommand.class,
            AuditCommand.class,
            ProjectionsCommand.class,
            DeadLettersCommand.class,
            BenchCommand.class,
            Tests.class,
            Sbom.class,
            Docs.class,
            Completion.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 usage, 3 something is missing."})
public final class Playcast implements Runnable {

    private final Terminal terminal = Terminal.ofProcess();

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var playcast = new Playcast();
        return new CommandLine(playcast)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((problem, _, _) -> playcast.explain(problem))
                .setParameterExceptionHandler((problem, _) -> playcast.explainUsage(problem));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** One sentence for what was foreseen; a stack trace only for what was not. */
    private int explain(Exception problem) {
        return switch (problem) {
            case Refusal refusal -> complain(refusal.getMessage(), refusal.exitCode());
            case EngineProblem sentence -> complain(sentence.getMessage(), Refusal.FAILED);
            case Rejected rejected -> complain(rejected.getMessage(), Refusal.USAGE);
            case Exception unforeseen -> {
                unforeseen.printStackTrace();
                yield complain("This should not have happened: " + unforeseen, Refusal.FAILED);
            }
        };
    }

    private int explainUsage(ParameterException problem) {
        var command = problem.getCommandLine().getCommandSpec().qualifiedName();
        return complain(
                problem.getMessage() + System.lineSeparator() + "Try: ops/" + command + " --help", Refusal.USAGE);
    }

    private int complain(String sentence, int exitCode) {
        terminal.complain(sentence);
        return exitCode;
    }
}
