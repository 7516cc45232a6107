package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the kernel says of some processes (proc(5)). It counts time in hundredths of a second, so a look should last seconds.
 *
 * @param alone each counted without its children
 * @param parents each counted with its children, living and ended
 */
record Processes(Map<String, Long> alone, Map<String, Long> parents) {
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final double MICROS_A_TICK = 10_000;
    private static final long PAGE = 4_096;

    /** A child's time is in its own count while it lives and in its parent's from then on. */
    Map<String, Double> cpuMicros() {
        var used = new HashMap<String, Double>();
        alone.forEach((name, id) -> used.put(name, ticks(fields(path(id)), 2) * MICROS_A_TICK));
        parents.forEach((name, id) -> used.put(
                name,
                children(id).mapToLong(child -> ticks(fields(child), 2)).sum() * MICROS_A_TICK
                        + ticks(fields(path(id)), 4) * MICROS_A_TICK));
        return used;
    }

    /** Of those alone: PostgreSQL's children share most of what they hold. */
    long residentBytes() {
        return alone.values().stream().mapToLong(Processes::resident).sum();
    }

    void pin(String processors) {
        all().forEach(process -> run(
                "taskset", "-a", "-p", "-c", processors, process.getFileName().toString()));
    }

    static void run(String... command) {
        try {
            var ran = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (ran.waitFor() != 0) {
                throw new BenchProblem("This fails: " + String.join(" ", command));
            }
        } catch (IOException problem) {
            throw new BenchProblem("This cannot be run: " + String.join(" ", command), problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", problem);
        }
    }

    private Stream<Path> all() {
        var themselves = Stream.concat(alone.values().stream(), parents.values().stream());
        return Stream.concat(
                themselves.map(Processes::path), parents.values().stream().flatMap(Processes::children));
    }

    private static Stream<Path> children(long parent) {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var found = new ArrayList<Path>();
            processes.forEach(process -> {
                var fields = fields(process);
                if (fields.length > PARENT && Long.parseLong(fields[PARENT]) == parent) {
                    found.add(process);
                }
            });
            return found.stream();
        } catch (IOException problem) {
            throw new BenchProblem("The kernel does not say what runs", problem);
        }
    }

    private static Path path(long process) {
        return Path.of("/proc", Long.toString(process));
    }

    /** @param many user and system time; with 4, those of ended children too */
    private static long ticks(String[] fields, int many) {
        return fields.length == 0
                ? 0
                : IntStream.range(USER, USER + many)
                        .mapToLong(at -> Long.parseLong(fields[at]))
                        .sum();
    }

    /** What stands behind the name in brackets; nothing when the process ended meanwhile. */
    private static String[] fields(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long resident(long process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", Long.toString(process), "statm"))
                            .split(" ")[1])
                    * PAGE;
        } catch (IOException gone) {
            return 0;
        }
    }
}
