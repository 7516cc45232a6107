package io.playcast.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3's own protocol on one loopback port, each object a file below one directory; signatures are checked as Amazon checks them.
 *
 * <p>It runs in a JVM of its own because it drags a web server and a JSON library that the platform must not see.
 */
public final class S3OnLoopback implements AutoCloseable {

    private static final int THREADS = 16;

    private final S3Proxy server;

    private S3OnLoopback(S3Proxy server) {
        this.server = server;
    }

    /** {@code PORT DIRECTORY CREDENTIALS PARENT}: serves until SIGTERM, or until the process PARENT, which started it, is gone. */
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: S3OnLoopback PORT DIRECTORY CREDENTIALS PARENT");
            System.exit(2);
        }
        var store = start(Integer.parseInt(args[0]), Path.of(args[1]), Credentials.in(Path.of(args[2])));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("s3-stop").unstarted(store::close));
        System.out.println("s3 ready port=" + args[0]);
        new Parent(Long.parseLong(args[3])).awaitEnd();
        System.out.println("s3 ends because its parent is gone parent=" + args[3]);
        System.exit(0);
    }

    /** Opens (or creates) the buckets in {@code directory}, closed to everybody else, and serves them on 127.0.0.1. */
    static S3OnLoopback start(int port, Path directory, Credentials credentials) throws Exception {
        closed(directory);
        var server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(directory.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, credentials.accessKey(), credentials.secretKey())
                .jettyMaxThreads(THREADS)
                .metricsEnabled(false)
                .build();
        server.start();
        return new S3OnLoopback(server);
    }

    int port() {
        return server.getPort();
    }

    /** Nobody else gets past the directory, so what stands below it is private whatever the umask. */
    private static void closed(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception problem) {
            System.err.println("s3 stop problem=" + problem);
        }
    }
}
