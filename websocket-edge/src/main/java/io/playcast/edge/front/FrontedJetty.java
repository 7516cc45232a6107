package io.playcast.edge.front;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.playcast.edge.web.ProxyProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** Spring Boot's Jetty behind the front. Port, address and TLS that were meant for the container are the front's. */
public final class FrontedJetty extends JettyServletWebServerFactory {
    private final Loops loops;
    private final Supplier<Handshake> handshake;
    private final Callers callers;

    /**
     * @param handshake asked for when the first connection comes: beans it needs do not exist yet
     * @param proxies the balancers in front
     */
    public FrontedJetty(Loops loops, Supplier<Handshake> handshake, ProxyProperties proxies) {
        this.loops = loops;
        this.handshake = handshake;
        this.callers = new Callers(proxies);
    }

    @Override
    public WebServer getWebServer(ServletContextInitializer... initializers) {
        var address = new InetSocketAddress(getAddress(), Math.max(getPort(), 0));
        var tls = Ssl.isEnabled(getSsl()) ? latest() : null;
        setPort(0);
        setAddress(InetAddress.getLoopbackAddress());
        setSsl(null);
        var container = new Container();
        var inside = new Inside(container::port);
        addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(each -> ((HttpConfiguration.ConnectionFactory) each).getHttpConfiguration())
                        .forEach(http -> http.addCustomizer(inside.believing()));
            }
        });
        container.server = super.getWebServer(initializers);
        var front = new Front(
                loops, address, tls, () -> new Doorway(handshake.get(), callers, inside, Doorway.Bounds.USUAL));
        return new FrontedServer(container.server, front);
    }

    /** Jetty, once it is made. */
    private static final class Container {
        private @Nullable WebServer server;

        int port() {
            return server == null ? -1 : server.getPort();
        }
    }

    /** With the certificate of now: a new one is for connections that begin after it came. */
    private Supplier<SslContext> latest() {
        var context = new AtomicReference<>(tls(getSslBundle()));
        Objects.requireNonNull(getSslBundles())
                .addBundleUpdateHandler(
                        Objects.requireNonNull(getSsl().getBundle()), renewed -> context.set(tls(renewed)));
        return context::get;
    }

    /** OpenSSL where its library can be loaded: it needs less memory and time a connection than the JDK's. */
    private static SslContext tls(SslBundle bundle) {
        try {
            return SslContextBuilder.forServer(bundle.getManagers().getKeyManagerFactory())
                    .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                    .ciphers(List.of(bundle.getOptions().getCiphers()), SupportedCipherSuiteFilter.INSTANCE)
                    .protocols(bundle.getOptions().getEnabledProtocols())
                    .build();
        } catch (SSLException problem) {
            throw new IllegalStateException("The server's certificate cannot be used", problem);
        }
    }
}
