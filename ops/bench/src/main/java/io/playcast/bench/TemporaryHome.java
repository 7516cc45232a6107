package io.playcast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a benchmark's keys and logs stand while it runs; gone when it ends, by Ctrl-C too. */
public record TemporaryHome(Path path) implements AutoCloseable {
    /** On a disk: in memory, waiting for the disk costs nothing, and a benchmark of commits would measure nothing. */
    public static TemporaryHome make() {
        try {
            var path = Files.createTempDirectory("playcast-bench-");
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("bench-home-goes").unstarted(() -> delete(path)));
            var type = Files.getFileStore(path).type();
            if (type.equals("tmpfs") || type.equals("ramfs")) {
                throw new BenchProblem("The temporary directory is in memory (" + type
                        + "), where fsync costs nothing; name one on a disk in TMPDIR");
            }
            return new TemporaryHome(path);
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory can be made", e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // whoever else deletes it is welcome
        }
    }
}
