package io.playcast.agent;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A platform with a key of its own, which answers everybody with 403. */
record SelfSigned(SSLServerSocket listening, X509Certificate certificate, Queue<String> said) implements AutoCloseable {
    private static final char[] PASSWORD = "of-a-test".toCharArray();

    static SelfSigned listening(Path directory, String name) throws Exception {
        var file = directory.resolve(name + ".p12");
        made(file);
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var socket = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var server =
                new SelfSigned(socket, (X509Certificate) store.getCertificate("key"), new ConcurrentLinkedQueue<>());
        Thread.ofVirtual().start(server::answer);
        return server;
    }

    int port() {
        return listening.getLocalPort();
    }

    String heard() {
        return String.join("\n", said);
    }

    private void answer() {
        while (!listening.isClosed()) {
            try (var client = listening.accept()) {
                said.add(new String(client.getInputStream().readNBytes("GET /ws".length()), StandardCharsets.US_ASCII));
                client.getOutputStream()
                        .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) {
                // who does not believe us hangs up
            }
        }
    }

    /** The JDK signs certificates only in its tool. */
    private static void made(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0 || !Files.exists(file)) {
            throw new IllegalStateException("keytool made no certificate");
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
