package io.playcast.cli.demo;

import io.playcast.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The built capture agent: its programs run in a JVM and on a class path of their own. */
public record AgentJar(Path root) {

    public static final String AGENT = "io.playcast.agent.AgentMain";
    static final String KEY_SCRIPT = "io.playcast.capture.script.KeyScript";

    /** The command line of one of its programs. */
    public List<String> command(String main, List<String> arguments) {
        var target = root.resolve("capture-agent/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jar(target) + ":" + target.resolve("lib/*"),
                main));
        command.addAll(arguments);
        return command;
    }

    private static Path jar(Path target) {
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("capture-agent-[0-9].*\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> notBuilt(target));
        } catch (IOException _) {
            throw notBuilt(target);
        }
    }

    private static Refusal notBuilt(Path target) {
        return Refusal.missing("The capture agent is not built: there is no capture-agent jar in " + target + ".");
    }
}
