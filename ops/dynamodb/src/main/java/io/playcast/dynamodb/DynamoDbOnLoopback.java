package io.playcast.dynamodb;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * A real DynamoDB engine on one loopback port, with its tables in one directory.
 *
 * <p>DynamoDB Local's own runner listens on every interface and reports usage to its maker; this program uses its request
 * handler behind a server of our own, which does neither. It runs in a JVM of its own because it drags a logging system and
 * a web server that the platform must not see.
 */
public final class DynamoDbOnLoopback implements AutoCloseable {

    private final LocalDynamoDBRequestHandler requests;
    private final Server server;

    private DynamoDbOnLoopback(LocalDynamoDBRequestHandler requests, Server server) {
        this.requests = requests;
        this.server = server;
    }

    /** {@code PORT DIRECTORY PARENT}: serves until SIGTERM, or until the process PARENT, which started it, is gone. */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: DynamoDbOnLoopback PORT DIRECTORY PARENT");
            System.exit(2);
        }
        var database = start(Integer.parseInt(args[0]), Path.of(args[1]));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("dynamodb-stop").unstarted(database::close));
        System.out.println("dynamodb ready port=" + args[0]);
        new Parent(Long.parseLong(args[2])).awaitEnd();
        System.out.println("dynamodb ends because its parent is gone parent=" + args[2]);
        System.exit(0);
    }

    /** Opens (or creates) the tables in {@code directory} and serves them on 127.0.0.1. */
    static DynamoDbOnLoopback start(int port, Path directory) throws Exception {
        Files.createDirectories(directory);
        var requests = new LocalDynamoDBRequestHandler(0, false, directory.toString(), true, false);
        var server = new Server(new InetSocketAddress("127.0.0.1", port));
        server.setHandler(new LocalDynamoDBServerHandler(requests, null));
        server.start();
        return new DynamoDbOnLoopback(requests, server);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception problem) {
            System.err.println("dynamodb stop problem=" + problem);
        } finally {
            requests.shutdown();
        }
    }
}
