package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP sockets on which one process listens, by the kernel's own word (proc(5)). For tests, and for who wants to know. */
public final class ListeningSockets {
    private static final String LISTENING = "0A";
    private static final int HEX = 16;

    /** As the kernel writes them: 127.0.0.1, the same as IPv6, and ::1. */
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private ListeningSockets() {}

    /** @param address hexadecimal */
    public record Listening(String address, int port) {
        public boolean onLoopback() {
            return LOOPBACK.contains(address);
        }
    }

    public static List<Listening> of(long pid) {
        var own = inodes(pid);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(ListeningSockets::rows)
                .filter(row -> row[3].equals(LISTENING) && own.contains(row[9]))
                .map(row -> row[1].split(":"))
                .map(local -> new Listening(local[0], Integer.parseInt(local[1], HEX)))
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
            return files.map(ListeningSockets::target)
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
