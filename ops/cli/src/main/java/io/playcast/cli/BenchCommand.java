package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs a benchmark in the foreground, in a JVM set up as the platform's own. */
@Command(
        name = "bench",
        description =
                "Measure this machine, or kill what runs on it: store, edge, views, crash, fuzz; each has a --help of its own.")
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "io.playcast.bench.BenchMain";

    @Unmatched
    private List<String> words = new ArrayList<>();

    private final Installation installation = Installation.ofProcess();

    /** Ctrl-C reaches the benchmark, too: both are in the terminal's foreground. */
    @Override
    public Integer call() throws Exception {
        words.remove("--no-install");
        if (!asksForHelp()) {
            installation.platform().map(ChildRecord::pid).ifPresent(pid -> {
                throw Refusal.failed("The platform runs here (pid " + pid + ") and would take its share of the machine:"
                        + " stop it with ops/playcast down");
            });
        }
        var bench = new ProcessBuilder(command()).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(bench)));
        return bench.waitFor();
    }

    private boolean asksForHelp() {
        return words.isEmpty() || words.contains("--help") || words.contains("-h");
    }

    private List<String> command() {
        var target = installation.root().resolve("ops/bench/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dplaycast.root=" + installation.root(),
                "-Dplaycast.tty=" + Terminal.ofProcess().live(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        var temporary = System.getenv().getOrDefault("TMPDIR", "");
        if (!temporary.isBlank()) {
            command.add("-Djava.io.tmpdir=" + temporary);
        }
        command.addAll(PlatformProgram.extraOptions());
        command.addAll(List.of("-cp", jar(target) + ":" + target.resolve("lib/*"), MAIN));
        command.addAll(words);
        return command;
    }

    private static Path jar(Path target) {
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("bench-[0-9].*\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> notBuilt(target));
        } catch (IOException _) {
            throw notBuilt(target);
        }
    }

    private static Refusal notBuilt(Path target) {
        return Refusal.missing("The benchmarks are not built: there is no bench jar in " + target + ".");
    }

    private static void end(Process bench) {
        bench.destroy();
        try {
            bench.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
