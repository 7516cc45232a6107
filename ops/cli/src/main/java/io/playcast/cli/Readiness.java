package io.playcast.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks the platform itself whether it is ready, trusting only the certificate authority it made for itself. */
record Readiness(Installation installation, int port) {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int SHOWN = 200;

    /** Empty when ready, else the reason. */
    String reason() {
        var authority = installation.state().home().resolve("tls/ca.pem");
        if (!Files.exists(authority)) {
            return "it has not made its certificate yet";
        }
        try (var client = HttpClient.newBuilder()
                .sslContext(trusting(authority))
                .connectTimeout(LIMIT)
                .build()) {
            var address = URI.create("https://localhost:" + port + "/readyz");
            var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "" : shown(answer.statusCode() + " " + answer.body());
        } catch (IOException | GeneralSecurityException problem) {
            return "it does not answer yet (" + shown(String.valueOf(problem.getMessage())) + ")";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private static SSLContext trusting(Path authority) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "playcast", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
