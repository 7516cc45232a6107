package io.playcast.cli;

import io.playcast.engines.ProjectRoot;
import io.playcast.engines.StateDirectory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project folder in which {@link BarePlatform} stands in the launcher's place, and the commands that are run on it. */
record BareInstallation(Path root, int port) {

    /** What a command left on the terminal. */
    record Outcome(int exitCode, String output) {}

    static BareInstallation in(Path root, int port) throws IOException {
        var installation = new BareInstallation(root, port);
        installation.lay();
        return installation;
    }

    StateDirectory state() {
        return StateDirectory.of(root.resolve("home"));
    }

    /** Runs the command line as the start script does, in a JVM of its own. */
    Outcome run(String... words) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-Dplaycast.root=" + root));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Playcast.class.getName()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PLAYCAST_HOME", state().home().toString());
        builder.environment().put("PLAYCAST_PORT", Integer.toString(port));
        builder.environment().put("PLAYCAST_JAVA_OPTS", "-Dbare.fails=" + Files.exists(root.resolve("fails")));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), output);
    }

    private void lay() throws IOException {
        for (var engine : List.of("ops/dynamodb", "ops/sqs", "ops/s3")) {
            Files.createDirectories(root.resolve(engine));
            Files.createSymbolicLink(
                    root.resolve(engine + "/target"), ProjectRoot.find().resolve(engine + "/target"));
        }
        var target = Files.createDirectories(root.resolve("ops/launcher/target"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, BarePlatform.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(target.resolve("launcher-0-exec.jar")), manifest).close();
        certificate();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    /** Made once: a key takes two JVMs. */
    private void certificate() throws IOException {
        var tls = Files.createDirectories(state().create().home().resolve("tls"));
        for (var file : List.of("identity.p12", "ca.pem")) {
            Files.copy(Certificate.FOLDER.resolve(file), tls.resolve(file));
        }
    }

    /** For localhost; it signs itself, so that it is also its own authority. */
    private static final class Certificate {
        static final Path FOLDER = made();

        private static Path made() {
            try {
                var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "certificate");
                var store = folder.resolve("identity.p12").toString();
                keytool("-genkeypair -alias it -keyalg EC -dname CN=localhost -ext san=dns:localhost", store);
                keytool("-exportcert -alias it -rfc -file " + folder.resolve("ca.pem"), store);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void keytool(String words, String store) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(words.split(" ")));
        line.addAll(List.of("-keystore", store, "-storepass", new String(BarePlatform.PASSWORD)));
        if (new ProcessBuilder(line).start().waitFor() != 0) {
            throw new IOException("keytool failed: " + line);
        }
    }
}
