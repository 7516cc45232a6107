package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import io.playcast.twin.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real client over TLS that trusts the local authority, and nobody else. */
final class JettyClient implements WebSocket.Listener {
    final Queue<JsonNode> frames = new ConcurrentLinkedQueue<>();
    volatile int closed;
    WebSocket socket;
    private final boolean reads;
    private int asked;
    private final StringBuilder part = new StringBuilder();

    private JettyClient(boolean reads) {
        this.reads = reads;
    }

    static HttpClient http(Path home) throws IOException {
        try (var pem = Files.newInputStream(home.resolve("tls").resolve("ca.pem"))) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority's certificate cannot be used", e);
        }
    }

    /** @param reads false for a client that takes no frame, ever */
    static JettyClient connect(HttpClient http, int port, boolean reads) {
        var client = new JettyClient(reads);
        client.socket = http.newWebSocketBuilder()
                .subprotocols(Door.PROTOCOL)
                .buildAsync(URI.create("wss://localhost:" + port + "/ws"), client)
                .join();
        return client;
    }

    JettyClient say(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** Says it and waits for what is said to it. */
    JsonNode ask(String type, String data) {
        var id = "a" + ++asked;
        say("{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"data\":" + data + "}");
        Eventually.holds(type + " is answered", () -> answer(id).isPresent());
        return answer(id).orElseThrow();
    }

    private Optional<JsonNode> answer(String id) {
        return frames.stream()
                .filter(frame -> frame.path("re").asText().equals(id))
                .findFirst();
    }

    JsonNode ok(String type, String data) {
        var answer = ask(type, data);
        assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("ok");
        return answer;
    }

    /** The code of a refusal. */
    String refusal(String type, String data) {
        return ask(type, data).path("error").path("code").asText();
    }

    long count(String type) {
        return frames.stream().filter(f -> is(f, type)).count();
    }

    /** Waits for the first frame of a type. */
    JsonNode next(String type) {
        Eventually.holds(type + " came", () -> frames.stream().anyMatch(f -> is(f, type)));
        return frames.stream().filter(f -> is(f, type)).findFirst().orElseThrow();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try {
                frames.add(Json.stored().readTree(part.toString()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }

    private static boolean is(JsonNode frame, String type) {
        return frame.path("type").asText().equals(type);
    }
}
