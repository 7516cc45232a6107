package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.edge.FreePort;
import io.playcast.engines.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** The bound of a read: Jetty in a JVM of its own with one handler, which returns a file's bytes whatever it is asked. */
final class BareHandler implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);

    private final Process jvm;
    private final int port;

    private BareHandler(Process jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    static BareHandler start(Path home, byte[] bytes) {
        try {
            var file = Files.write(home.resolve("page.json"), bytes);
            var port = FreePort.any();
            var jvm = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BareHandler.class.getName(),
                            Integer.toString(port),
                            file.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("bare-handler.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(jvm::destroyForcibly));
            if (!Waiting.until(() -> !jvm.isAlive() || listens(port), START) || !jvm.isAlive()) {
                throw new BenchProblem("The bare handler did not start");
            }
            return new BareHandler(jvm, port);
        } catch (IOException problem) {
            throw new BenchProblem("The bare handler cannot be started", problem);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        jvm.destroyForcibly();
    }

    /** In a JVM of its own. @param args port and file */
    public static void main(String[] args) throws Exception {
        var bytes = Files.readAllBytes(Path.of(args[1]));
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
                response.write(true, ByteBuffer.wrap(bytes), callback);
                return true;
            }
        });
        server.start();
        server.join();
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
