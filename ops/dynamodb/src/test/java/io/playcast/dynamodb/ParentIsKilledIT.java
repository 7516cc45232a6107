package io.playcast.dynamodb;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ParentIsKilledIT {

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 60, unit = SECONDS)
    void the_database_closes_its_tables_and_ends() throws Exception {
        var log = Files.createFile(directory.resolve("log"));
        var port = freePort();
        var parent = new ProcessBuilder("sh", "-c", java(port) + " $$ > log & wait")
                .directory(directory.toFile())
                .start();
        eventually(() -> Files.readString(log).contains("ready"));

        parent.destroyForcibly().waitFor();

        eventually(() -> Files.readString(log).contains("ends because its parent is gone"));
        eventually(() -> !listens(port));
    }

    /** The limit is the test's own timeout, which interrupts this thread. */
    private static void eventually(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String java(int port) {
        return "'%s' -Xmx128m -Dsqlite4java.library.path='%s' -cp '%s' %s %d tables"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("sqlite4java.library.path"),
                        System.getProperty("java.class.path"),
                        DynamoDbOnLoopback.class.getName(),
                        port);
    }
}
