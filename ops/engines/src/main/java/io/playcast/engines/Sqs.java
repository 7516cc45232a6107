package io.playcast.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** ElasticMQ on loopback, which stands for SQS, in a JVM and on a class path of its own. Its queues are gone with it. */
public final class Sqs implements Engine {

    static final String NAME = "sqs";

    private final int port;
    private final Child child;

    private Sqs(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /** @param root the project's root, below which the program was built */
    static Sqs start(StateDirectory state, Path root, int port) {
        var built = root.resolve("ops/sqs/target");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar(built) + ":" + built.resolve("lib/*"),
                "io.playcast.sqs.SqsOnLoopback",
                Integer.toString(port),
                Long.toString(ProcessHandle.current().pid()));
        return new Sqs(port, Child.start(state, NAME, port, command, () -> listens(port)));
    }

    /** One of a test's own, which it may kill and start again on the same port. */
    public static Sqs own(StateDirectory state, int port) {
        return start(state.create(), ProjectRoot.find(), port);
    }

    @Override
    public int port() {
        return port;
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        child.close();
    }

    private static Path jar(Path built) {
        try (var files = Files.newDirectoryStream(built, "sqs-*.jar")) {
            return files.iterator().next();
        } catch (IOException | RuntimeException problem) {
            throw new EngineProblem("ElasticMQ is not built: run \"mvn -pl ops/sqs package\" first.", problem);
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
