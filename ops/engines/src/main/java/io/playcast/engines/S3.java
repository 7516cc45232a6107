package io.playcast.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** S3 on loopback, over a directory of files, in a JVM and on a class path of its own. */
public final class S3 implements Engine {

    public static final String NAME = "s3";

    private final int port;
    private final S3Credentials credentials;
    private final Child child;

    private S3(int port, S3Credentials credentials, Child child) {
        this.port = port;
        this.credentials = credentials;
        this.child = child;
    }

    /** @param root the project's root, below which the program was built */
    static S3 start(StateDirectory state, Path root, int port) {
        var credentials = S3Credentials.of(state);
        var built = root.resolve("ops/s3/target");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar(built) + ":" + built.resolve("lib/*"),
                "io.playcast.s3.S3OnLoopback",
                Integer.toString(port),
                state.s3().toString(),
                S3Credentials.file(state).toString(),
                Long.toString(ProcessHandle.current().pid()));
        return new S3(port, credentials, Child.start(state, NAME, port, command, () -> listens(port)));
    }

    @Override
    public int port() {
        return port;
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** By which its requests are signed. */
    public S3Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        child.close();
    }

    private static Path jar(Path built) {
        try (var files = Files.newDirectoryStream(built, "s3-*.jar")) {
            return files.iterator().next();
        } catch (IOException | RuntimeException problem) {
            throw new EngineProblem("S3 is not built: run \"mvn -pl ops/s3 package\" first.", problem);
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
