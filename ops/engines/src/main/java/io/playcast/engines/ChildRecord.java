package io.playcast.engines;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Which process an engine is: written when it starts, so that a later start finds what a killed platform left behind.
 *
 * @param name the engine, also the name of its file {@code run/<name>.pid}
 * @param pid its process id
 * @param start when it began: with the pid it names one process for ever, a reused pid has another start
 * @param port the port it serves
 */
public record ChildRecord(String name, long pid, ProcessStart start, int port) {

    /** Writes down a process that runs now. */
    public static ChildRecord save(StateDirectory state, String name, long pid, int port) {
        var start =
                ProcessStart.of(pid).orElseThrow(() -> new EngineProblem(name + " ended as soon as it was started."));
        var record = new ChildRecord(name, pid, start, port);
        try {
            var draft = Files.writeString(state.run().resolve(name + ".pid.new"), record.text());
            Files.move(draft, file(state, name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return record;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The record of {@code name}; empty when there is none or when it cannot be read as one. */
    public static Optional<ChildRecord> read(StateDirectory state, String name) {
        try {
            var fields = new Properties();
            fields.load(new StringReader(Files.readString(file(state, name))));
            var start = new ProcessStart(fields.getProperty("boot"), Long.parseLong(fields.getProperty("ticks")));
            var pid = Long.parseLong(fields.getProperty("pid"));
            return Optional.of(new ChildRecord(name, pid, start, Integer.parseInt(fields.getProperty("port"))));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static void delete(StateDirectory state, String name) {
        try {
            Files.deleteIfExists(file(state, name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Whether this very process still runs. */
    public boolean alive() {
        return ProcessStart.of(pid).filter(start::equals).isPresent();
    }

    public Duration uptime() {
        return start.age();
    }

    private String text() {
        return "pid=%d%nticks=%d%nboot=%s%nport=%d%n".formatted(pid, start.ticks(), start.boot(), port);
    }

    private static Path file(StateDirectory state, String name) {
        return state.run().resolve(name + ".pid");
    }
}
