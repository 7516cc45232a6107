package io.playcast.engines;

import java.nio.file.Path;
import java.util.List;

/** ElasticMQ on loopback, which stands for SQS, in a JVM and on a class path of its own. Its queues are gone with it. */
public final class Sqs implements Engine {

    static final String NAME = "sqs";
    private static final OwnJvm JVM = new OwnJvm(NAME, "ElasticMQ", "io.playcast.sqs.SqsOnLoopback", "64m");

    private final int port;
    private final Child child;

    private Sqs(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /** @param root the project's root, below which the program was built */
    static Sqs start(StateDirectory state, Path root, int port) {
        var child = JVM.start(state, root, port, List.of(), List.of());
        return new Sqs(port, child);
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
}
