package io.playcast.cli;

import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.jar.JarFile;

/** The launcher's jar as the platform runs it: a copy of its own, unpacked, so that a build cannot pull classes from under it.
 *
 * <p>Unpacked, because Spring Boot's loader of nested jars holds a lock while it reads: on two cores, two virtual threads
 * that load classes at once can starve each other for ever.
 */
record LauncherCopy(StateDirectory state) {

    /** Returns the jar to start; unpacks anew only after a build. */
    Path of(Path jar) throws IOException {
        var folder = state.run().resolve("launcher");
        var copy = folder.resolve(jar.getFileName());
        var stamp = folder.resolve("built");
        var built = Files.getLastModifiedTime(jar) + " " + Files.size(jar);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(built)) {
            delete(folder);
            lay(jar, folder, copy);
            Files.writeString(stamp, built);
        }
        return copy;
    }

    private static void lay(Path jar, Path folder, Path copy) throws IOException {
        if (isNested(jar)) {
            unpack(jar, folder);
        } else {
            Files.createDirectories(folder);
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isNested(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Spring-Boot-Lib") != null;
        }
    }

    /** By Spring Boot's own tool, which every such jar holds. */
    private static void unpack(Path jar, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tool = new ProcessBuilder(
                        java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = tool.getInputStream()) {
            var text = new String(said.readAllBytes());
            if (tool.waitFor() != 0) {
                throw new IOException("the launcher cannot be unpacked: " + text.strip());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the launcher was unpacked");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
