package io.playcast.integration.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.playcast.stored.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real server that webhooks are posted to, over TLS, which answers as the test wants and writes down what it took. */
final class Receiver implements AutoCloseable {
    private static final char[] WORD = "changeit".toCharArray();

    private final HttpServer server;
    private final SSLContext tls;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final List<Got> refused = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Got> answer = _ -> 204;

    /** @param directory for its key */
    Receiver(Path directory) {
        try {
            tls = tls(directory.resolve("receiver.p12"));
            var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = https;
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    record Got(String id, String timestamp, String signature, String body) {
        String type() {
            return field("type");
        }

        String stream() {
            return field("stream");
        }

        private String field(String name) {
            try {
                return Json.stored().readTree(body).path(name).asText();
            } catch (IOException problem) {
                throw new AssertionError(body, problem);
            }
        }
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort() + "/hook";
    }

    SSLContext trusted() {
        return tls;
    }

    /** @param status for each message that comes from now on */
    void answer(ToIntFunction<Got> status) {
        answer = status;
    }

    /** What was answered with 2xx, in the order it came. */
    List<Got> got() {
        return got;
    }

    List<Got> of(Object stream) {
        return got.stream()
                .filter(one -> one.stream().equals(stream.toString()))
                .toList();
    }

    List<Got> refused() {
        return refused;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var message = new Got(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int status = answer.applyAsInt(message);
        (status < 300 ? got : refused).add(message);
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", url());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static SSLContext tls(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            draw(file);
        }
        var store = KeyStore.getInstance(file.toFile(), WORD);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, WORD);
        var authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("own", store.getCertificate("own"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** The JDK makes a certificate by its program alone. */
    private static void draw(Path file) throws IOException {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(WORD))
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!Files.exists(file)) {
            throw new IOException(said);
        }
    }
}
