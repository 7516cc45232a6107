package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** The Redis program to run: a system's own one of version 7 or newer, else the 6.2 that the library brings. */
final class RedisBinary {

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");
    private static final int WANTED = 7;

    private RedisBinary() {}

    /**
     * The library's program is unpacked below {@code directory}; call it only while no Redis runs from there, and while no
     * other thread starts a process: a child forked in mid-write holds the file open for writing until it is executed itself,
     * and the kernel refuses to run such a file (ETXTBSY, execve(2)).
     */
    static Path find(Path directory) {
        return onPath().orElseGet(() -> bundled(directory));
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, "redis-server"))
                .filter(Files::isExecutable)
                .filter(program -> version(program) >= WANTED)
                .findFirst();
    }

    /** The major version; 0 when the program does not say one. */
    static int version(Path program) {
        try {
            var process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return said.find() ? Integer.parseInt(said.group(1)) : 0;
        } catch (IOException _) {
            return 0;
        }
    }

    private static Path bundled(Path directory) {
        try {
            var folder = Files.createDirectories(directory.resolve("bin"));
            return ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .toPath();
        } catch (IOException problem) {
            throw new UncheckedIOException("Redis cannot be unpacked", problem);
        }
    }
}
