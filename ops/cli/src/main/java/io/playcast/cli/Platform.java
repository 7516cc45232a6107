package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The platform's JVM, started in a session of its own so that it outlives this command and its terminal. */
record Platform(Installation installation, int port) {

    ChildRecord start() {
        var state = installation.state();
        try {
            var log = freshLog();
            var builder = new ProcessBuilder(command(new LauncherCopy(state).of(jar())))
                    .directory(installation.root().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("PLAYCAST_HOME", state.home().toString());
            builder.environment().put("PLAYCAST_PORT", Integer.toString(port));
            return ChildRecord.save(
                    state, Installation.PLATFORM, builder.start().pid(), port);
        } catch (IOException problem) {
            throw Refusal.failed("The platform cannot be started: " + problem.getMessage());
        }
    }

    Path log() {
        return installation.state().log(Installation.PLATFORM);
    }

    /** setsid runs the JVM in its own place, so the process id stays the same. */
    private List<String> command(Path jar) {
        var command = new ArrayList<String>();
        command.addAll(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dplaycast.root=" + installation.root()));
        command.addAll(extraOptions());
        command.addAll(List.of("-jar", jar.toString(), "--role=all"));
        return command;
    }

    /** What the environment adds for the platform's JVM. */
    static List<String> extraOptions() {
        var extra = System.getenv().getOrDefault("PLAYCAST_JAVA_OPTS", "").strip();
        return extra.isEmpty() ? List.of() : List.of(extra.split("\\s+"));
    }

    private Path jar() {
        var target = installation.root().resolve("ops/launcher/target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("launcher-.*-exec\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> notBuilt(target));
        } catch (IOException _) {
            throw notBuilt(target);
        }
    }

    private static Refusal notBuilt(Path target) {
        return Refusal.missing("The platform is not built: there is no launcher jar in " + target + ".");
    }

    private Path freshLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), installation.state().log("platform.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
