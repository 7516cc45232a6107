package io.playcast.edge.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

/** A real Jetty, as the roles query, command and projections have it, while its certificate changes. */
class RenewedInARoleWithoutSocketsTest {
    @TempDir
    private Path home;

    @Test
    void who_comes_next_sees_the_new_certificate_and_who_is_there_stays() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(TlsConfiguration.class)
                .withPropertyValues("playcast.home=" + home, "playcast.tls.look=1h")
                .run(context -> {
                    var factory = new JettyServletWebServerFactory(0);
                    var bundles = context.getBean(SslBundles.class);
                    new TlsConfiguration()
                            .tlsOnly(bundles, context.getBean(Environment.class))
                            .customize(factory);
                    context.getBean(RenewedInJetty.class).customize(factory);
                    var server = factory.getWebServer();
                    server.start();
                    try (var before = shown(bundles, server.getPort())) {
                        Files.delete(home.resolve("tls/server-key.pem"));
                        context.getBean(CertificateWatch.class).look();

                        try (var after = shown(bundles, server.getPort())) {
                            assertThat(serial(after)).isNotEqualTo(serial(before));
                        }
                        before.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
                        assertThat(new String(before.getInputStream().readAllBytes()))
                                .startsWith("HTTP/1.1 404");
                    } finally {
                        server.stop();
                    }
                });
    }

    private static SSLSocket shown(SslBundles bundles, int port) throws Exception {
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, bundles.getBundle("playcast-node").getManagers().getTrustManagers(), null);
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.startHandshake();
        return socket;
    }

    private static BigInteger serial(SSLSocket socket) throws Exception {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
    }
}
