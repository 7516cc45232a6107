package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses on which one process listens, as the kernel itself writes them (hexadecimal, proc(5)). */
final class Sockets {

    static final String LOOPBACK = "0100007F";
    static final String LOOPBACK_AS_IPV6 = "0000000000000000FFFF00000100007F";
    private static final String LISTENING = "0A";

    private Sockets() {}

    static List<String> listening(long pid) {
        var own = inodes(pid);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(Sockets::rows)
                .filter(row -> row[3].equals(LISTENING) && own.contains(row[9]))
                .map(row -> row[1].split(":")[0])
                .toList();
    }

    private static Stream<String[]> rows(String table) {
        try {
            return Files.readAllLines(Path.of(table)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Set<String> inodes(long pid) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException _) {
            return ""; // closed while we looked
        }
    }
}
