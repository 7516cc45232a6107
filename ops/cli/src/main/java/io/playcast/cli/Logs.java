package io.playcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the log of one process of the platform. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Print the log of the platform or of one engine.")
final class Logs implements Callable<Integer> {

    private static final List<String> PROCESSES = List.of("platform", "postgres", "redis", "dynamodb", "sqs", "s3");

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "platform",
            paramLabel = "PROCESS",
            description = "platform (default), postgres, redis, dynamodb, sqs or s3.")
    private String process;

    @Option(names = "--lines", defaultValue = "200", description = "How many of the last lines (default 200).")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on printing until Ctrl-C.")
    private boolean follow;

    /** tail(1) knows how to follow a file that is moved away, and needs no memory for a large one. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!PROCESSES.contains(process)) {
            throw Refusal.usage("There is no process " + process + "; there are " + String.join(", ", PROCESSES) + ".");
        }
        var log = Installation.ofProcess().state().log(process);
        if (!Files.exists(log)) {
            throw Refusal.failed("There is no log of " + process + " yet.");
        }
        var count = "--lines=" + lines;
        var command = follow
                ? List.of("tail", count, "--follow=name", "--retry", log.toString())
                : List.of("tail", count, log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
