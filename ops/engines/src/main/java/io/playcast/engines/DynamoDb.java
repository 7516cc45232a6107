package io.playcast.engines;

import java.nio.file.Path;
import java.util.List;

/** DynamoDB Local on loopback, in a JVM and on a class path of its own. */
public final class DynamoDb implements Engine {

    static final String NAME = "dynamodb";
    private static final OwnJvm JVM =
            new OwnJvm(NAME, "DynamoDB Local", "io.playcast.dynamodb.DynamoDbOnLoopback", "256m");

    private final int port;
    private final Child child;

    private DynamoDb(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /** @param root the project's root, below which the program was built */
    static DynamoDb start(StateDirectory state, Path root, int port) {
        var child = JVM.start(
                state,
                root,
                port,
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dsqlite4java.library.path=" + JVM.built(root).resolve("lib")),
                List.of(state.dynamoDb().toString()));
        return new DynamoDb(port, child);
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
}
