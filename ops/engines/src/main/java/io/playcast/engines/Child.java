package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One engine's process: its output goes to a file, so that it never blocks on (or dies with) the platform's pipes. */
final class Child implements AutoCloseable {

    private static final long LOG_LIMIT = 10_000_000;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final StateDirectory state;
    private final ChildRecord record;

    private Child(StateDirectory state, ChildRecord record) {
        this.state = state;
        this.record = record;
    }

    /** Starts {@code command}, writes down its pid and waits until {@code ready}. */
    static Child start(StateDirectory state, String name, int port, List<String> command, BooleanSupplier ready) {
        var log = log(state, name);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var child = new Child(state, ChildRecord.save(state, name, process.pid(), port));
            child.await(ready, log);
            return child;
        } catch (IOException problem) {
            throw new EngineProblem(name + " cannot be started: " + problem.getMessage(), problem);
        }
    }

    /** The log file, with one older file kept: a long-lived installation must not fill the disk. */
    static Path log(StateDirectory state, String name) {
        var log = state.log(name);
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, state.log(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String lastLine(Path log) {
        try {
            return Files.readAllLines(log).reversed().stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("it said nothing");
        } catch (IOException _) {
            return "it said nothing";
        }
    }

    private void await(BooleanSupplier ready, Path log) {
        var came = Waiting.until(() -> !record.alive() || ready.getAsBoolean(), START_LIMIT);
        if (!came || !record.alive()) {
            close();
            throw new EngineProblem(
                    "%s did not start (%s); its log is %s.".formatted(record.name(), lastLine(log), log));
        }
    }

    long pid() {
        return record.pid();
    }

    /** SIGTERM, then SIGKILL; returns when the process is gone. */
    @Override
    public void close() {
        Termination.of(record);
        ChildRecord.delete(state, record.name());
    }
}
