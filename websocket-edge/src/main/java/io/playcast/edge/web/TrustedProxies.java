package io.playcast.edge.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Takes a client's address from X-Forwarded-For when a trusted balancer sent it; anybody else's header says nothing. */
@Component
final class TrustedProxies implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private final Set<String> trusted;

    TrustedProxies(ProxyProperties proxies) {
        this.trusted = Set.copyOf(proxies.trusted());
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        if (trusted.isEmpty()) {
            return;
        }
        factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(each -> ((HttpConfiguration.ConnectionFactory) each).getHttpConfiguration())
                        .forEach(http -> http.addCustomizer(new OfTrusted()));
            }
        });
    }

    private final class OfTrusted extends ForwardedRequestCustomizer {
        @Override
        public Request customize(Request request, HttpFields.Mutable answer) {
            return trusted.contains(Request.getRemoteAddr(request)) ? super.customize(request, answer) : request;
        }
    }
}
