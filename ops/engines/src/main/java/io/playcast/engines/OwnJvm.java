package io.playcast.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine of the project's own modules, in a JVM and on a class path of its own.
 *
 * @param title as people call it
 * @param main its main class
 * @param heap as {@code -Xmx} has it
 */
record OwnJvm(String name, String title, String main, String heap) {

    /** @param root the project's root, below which the program was built @param options of its JVM @param arguments between its port and our process id */
    Child start(StateDirectory state, Path root, int port, List<String> options, List<String> arguments) {
        var built = built(root);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", jar(built) + ":" + built.resolve("lib/*"), main, Integer.toString(port)));
        command.addAll(arguments);
        // It ends with its parent.
        command.add(Long.toString(ProcessHandle.current().pid()));
        return Child.start(state, name, port, command, () -> listens(port));
    }

    Path built(Path root) {
        return root.resolve("ops").resolve(name).resolve("target");
    }

    private Path jar(Path built) {
        try (var files = Files.newDirectoryStream(built, name + "-*.jar")) {
            return files.iterator().next();
        } catch (IOException | RuntimeException problem) {
            throw new EngineProblem(title + " is not built: run \"mvn -pl ops/" + name + " package\" first.", problem);
        }
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
