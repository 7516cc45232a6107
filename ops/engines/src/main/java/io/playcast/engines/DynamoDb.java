package io.playcast.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** DynamoDB Local on loopback, in a JVM and on a class path of its own. */
public final class DynamoDb implements Engine {

    static final String NAME = "dynamodb";

    private final int port;
    private final Child child;

    private DynamoDb(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /** @param root the project's root, below which the program was built */
    static DynamoDb start(StateDirectory state, Path root, int port) {
        var built = root.resolve("ops/dynamodb/target");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsqlite4java.library.path=" + built.resolve("lib"),
                "-cp",
                jar(built) + ":" + built.resolve("lib/*"),
                "io.playcast.dynamodb.DynamoDbOnLoopback",
                Integer.toString(port),
                state.dynamoDb().toString(),
                Long.toString(ProcessHandle.current().pid()));
        return new DynamoDb(port, Child.start(state, NAME, port, command, () -> listens(port)));
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
        try (var files = Files.newDirectoryStream(built, "dynamodb-*.jar")) {
            return files.iterator().next();
        } catch (IOException | RuntimeException problem) {
            throw new EngineProblem(
                    "DynamoDB Local is not built: run \"mvn -pl ops/dynamodb package\" first.", problem);
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
