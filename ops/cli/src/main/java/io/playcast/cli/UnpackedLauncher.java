package io.playcast.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.jar.JarFile;

/** What is in the launcher's jar, unpacked beside it: once a build, for every home that starts it. */
record UnpackedLauncher(Path jar) {

    /** Lays it into this folder, without a byte copied where links can be made: they keep what a build deletes. */
    void lay(Path folder) throws IOException {
        if (!Files.isWritable(jar.toAbsolutePath().getParent())) {
            make(folder);
            return;
        }
        try (var turn = FileChannel.open(
                        jar.resolveSibling("unpacked.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock()) {
            var unpacked = jar.resolveSibling("unpacked");
            new Stamp(unpacked, jar).renew(() -> make(unpacked));
            link(unpacked, folder);
        }
    }

    private void make(Path folder) throws IOException {
        if (isNested()) {
            unpack(folder);
        } else {
            Files.createDirectories(folder);
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }
    }

    private boolean isNested() throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Spring-Boot-Lib") != null;
        }
    }

    /** By Spring Boot's own tool, which every such jar holds. */
    private void unpack(Path folder) throws IOException {
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

    private static void link(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Stamp::isNone).sorted().toList()) {
                var there = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    linkOrCopy(file, there);
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path there) throws IOException {
        try {
            Files.createLink(there, file);
        } catch (IOException | UnsupportedOperationException anotherFileSystem) {
            Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
