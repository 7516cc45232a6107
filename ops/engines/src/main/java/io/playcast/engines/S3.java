package io.playcast.engines;

import java.nio.file.Path;
import java.util.List;

/** S3 on loopback, over a directory of files, in a JVM and on a class path of its own. */
public final class S3 implements Engine {

    public static final String NAME = "s3";
    private static final OwnJvm JVM = new OwnJvm(NAME, "S3", "io.playcast.s3.S3OnLoopback", "96m");

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
        var child = JVM.start(
                state,
                root,
                port,
                List.of(),
                List.of(state.s3().toString(), S3Credentials.file(state).toString()));
        return new S3(port, credentials, child);
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
}
