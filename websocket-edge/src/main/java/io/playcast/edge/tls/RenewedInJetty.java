package io.playcast.edge.tls;

import java.util.Collection;
import java.util.stream.Stream;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Has a Jetty that ends TLS itself, as in every role without sockets, show a renewed certificate to who comes next. Behind a front it finds nothing to do. */
final class RenewedInJetty implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private static final Logger LOG = LoggerFactory.getLogger(RenewedInJetty.class);

    private final SslBundles bundles;
    private final String bundle;

    RenewedInJetty(SslBundles bundles, String bundle) {
        this.bundles = bundles;
        this.bundle = bundle;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server ->
                ofTls(server).forEach(tls -> bundles.addBundleUpdateHandler(bundle, renewed -> show(tls, renewed))));
    }

    private static Stream<SslContextFactory.Server> ofTls(Server server) {
        return Stream.of(server.getConnectors())
                .map(Connector::getConnectionFactories)
                .flatMap(Collection::stream)
                .flatMap(RenewedInJetty::ofTls);
    }

    private static Stream<SslContextFactory.Server> ofTls(ConnectionFactory factory) {
        return factory instanceof SslConnectionFactory tls ? Stream.of(tls.getSslContextFactory()) : Stream.empty();
    }

    /** On the thread of the watch; open connections keep what they agreed to. */
    private static void show(SslContextFactory.Server tls, SslBundle renewed) {
        try {
            tls.reload(factory -> factory.setKeyStore(renewed.getStores().getKeyStore()));
        } catch (Exception problem) {
            LOG.error("The renewed certificate cannot be shown", problem);
        }
    }
}
