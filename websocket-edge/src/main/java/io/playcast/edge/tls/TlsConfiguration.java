package io.playcast.edge.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the container speak TLS 1.2 and 1.3 only, with a certificate of the local authority or the operator's. There is no plain port but for loopback. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsProperties.class)
public class TlsConfiguration {
    private static final String BUNDLE = "playcast";
    private static final String ALIAS = "server";
    private static final String PRODUCTION = "production";
    /** Lets the processes of a cluster that share this home know each other; the cluster's configuration names it. */
    private static final String NODE_BUNDLE = "playcast-node";

    @Bean
    LocalAuthority localAuthority(@Value("${playcast.home}") String home, ObjectProvider<Clock> clock) {
        return LocalAuthority.in(Path.of(home, "tls"), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ServerKeys serverKeys(LocalAuthority authority, TlsProperties files) {
        return files.certificate().isEmpty()
                ? ServerKeys.of(authority)
                : ServerKeys.of(Path.of(files.certificate()), Path.of(files.key()));
    }

    @Bean
    Keys keysAtStart(ServerKeys server) {
        return server.current();
    }

    @Bean
    SslBundleRegistrar playcastBundles(LocalAuthority authority, Keys keysAtStart) {
        return registry -> {
            var issuer = authority.authority().certificate();
            var node = authority.node();
            registry.registerBundle(BUNDLE, bundle(keysAtStart, null));
            registry.registerBundle(
                    NODE_BUNDLE, bundle(new Keys(node.key(), List.of(node.certificate(), issuer)), trusting(issuer)));
        };
    }

    /** Whoever listens, the front or a Jetty of its own, shows a renewed certificate at once. */
    @Bean
    CertificateWatch certificateWatch(
            ServerKeys server, Keys keysAtStart, SslBundleRegistry registry, TlsProperties files) {
        return new CertificateWatch(
                        server, keysAtStart, renewed -> registry.updateBundle(BUNDLE, bundle(renewed, null)))
                .every(files.look());
    }

    @Bean
    RenewedInJetty renewedInJetty(SslBundles bundles) {
        return new RenewedInJetty(bundles, BUNDLE);
    }

    /** After Spring Boot's own customizer, so that no other property turns TLS off. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> tlsOnly(SslBundles bundles, Environment environment) {
        var plaintext = Binder.get(environment).bind("playcast.edge.plaintext", Plaintext.class);
        if (plaintext.orElse(Plaintext.OFF) == Plaintext.LOOPBACK) {
            return plainOnLoopback(environment);
        }
        return factory -> {
            factory.setSsl(Ssl.forBundle(BUNDLE));
            factory.setSslBundles(bundles);
        };
    }

    private static WebServerFactoryCustomizer<ConfigurableWebServerFactory> plainOnLoopback(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of(PRODUCTION))) {
            throw new IllegalStateException(
                    "PLAYCAST_EDGE_PLAINTEXT is not for the profile " + PRODUCTION + ": take it away, or the profile");
        }
        return factory -> {
            factory.setSsl(null);
            factory.setAddress(InetAddress.getLoopbackAddress());
        };
    }

    private static SslBundle bundle(Keys own, @Nullable KeyStore trusted) {
        try {
            var keys = emptyStore();
            keys.setKeyEntry(ALIAS, own.key(), new char[0], own.chain().toArray(X509Certificate[]::new));
            return SslBundle.of(SslStoreBundle.of(keys, "", trusted), SslBundleKey.of("", ALIAS), TlsPolicy.OPTIONS);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the key of " + own.chain().getFirst().getSubjectX500Principal() + " cannot be used", e);
        }
    }

    private static KeyStore trusting(X509Certificate authority) {
        try {
            var trusted = emptyStore();
            trusted.setCertificateEntry("authority", authority);
            return trusted;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the authority's certificate cannot be used", e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
