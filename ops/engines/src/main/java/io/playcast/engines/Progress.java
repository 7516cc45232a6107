package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** What a start is doing, line by line in {@code run/progress}, so that the terminal that waits for it can show it. */
public final class Progress implements Consumer<String> {

    private final Path file;

    public Progress(StateDirectory state) {
        this.file = state.run().resolve("progress");
    }

    /** Forgets the lines of an earlier start. */
    public void clear() {
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** Adds one line; safe from several threads, each line is one write. */
    @Override
    public void accept(String step) {
        write(step.replaceAll("\\p{Cntrl}", " ") + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The complete lines so far. */
    public List<String> lines() {
        try {
            var text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void write(String text, StandardOpenOption... how) {
        try {
            Files.writeString(file, text, how);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
