package io.playcast.cli;

import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The platform's JVM as everybody starts it: which Java, which options, which program.
 *
 * @param root the project's root, where it was built
 * @param state where its copy of the program is kept
 */
public record PlatformProgram(Path root, StateDirectory state) {

    public List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                // Most of an edge's heap are small objects of silent sockets: their headers are worth halving (JEP
                // 519).
                "-XX:+UseCompactObjectHeaders",
                // The host plays on this machine: no collector beside the game, and memory that is free is given back.
                "-XX:+UseSerialGC",
                "-Xmn96m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "--enable-native-access=ALL-UNNAMED",
                "-Dplaycast.root=" + root));
        command.addAll(extraOptions());
        command.addAll(List.of("-jar", new LauncherCopy(state).of(jar()).toString(), "--role=all"));
        return command;
    }

    /** What the environment adds for the platform's JVM. */
    static List<String> extraOptions() {
        var extra = System.getenv().getOrDefault("PLAYCAST_JAVA_OPTS", "").strip();
        return extra.isEmpty() ? List.of() : List.of(extra.split("\\s+"));
    }

    private Path jar() {
        var target = root.resolve("ops/launcher/target");
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
}
