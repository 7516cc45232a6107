package io.playcast.integration.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/** Posts to addresses that others chose: connects only where it may, by the very addresses it looked at, follows no redirect, keeps no cookie
 * and reads no answer but its status. For any thread; blocks no longer than its patience. */
public final class Caller implements AutoCloseable {
    private static final int TOTAL = 256;

    private final CloseableHttpClient http;
    private final Duration patience;

    public Caller(Destinations destinations, Duration patience) {
        this(destinations, patience, SSLContexts.createDefault());
    }

    /** @param tls whom to trust */
    Caller(Destinations destinations, Duration patience, javax.net.ssl.SSLContext tls) {
        this.patience = patience;
        this.http = HttpClients.custom()
                .setConnectionManager(connections(destinations, patience, tls))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .setResponseTimeout(Timeout.of(patience))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Playcast-Webhooks")
                .build();
    }

    /** @param status of the answer, 0 for none @param problem why there was none, else empty */
    record Answer(int status, String problem) {
        boolean delivered() {
            return status >= 200 && status < 300;
        }
    }

    /** Never throws: whatever is wrong with somebody else's machine is an answer. */
    Answer post(URI url, Map<String, String> headers, String body) {
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        // A limit on the whole: one that drips a byte a second would be within any other.
        var late = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try (var answer = http.executeOpen(target(url), request, null)) {
            return new Answer(answer.getCode(), answer.getCode() < 300 ? "" : "it answered " + answer.getCode());
        } catch (IOException | RuntimeException problem) {
            return new Answer(0, problem.getClass().getSimpleName() + ": " + problem.getMessage());
        } finally {
            late.cancel(false);
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private static HttpHost target(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    private static HttpClientConnectionManager connections(
            Destinations destinations, Duration patience, javax.net.ssl.SSLContext tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OnlyWhereItMay(destinations))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setMaxConnPerRoute(TOTAL)
                .setMaxConnTotal(TOTAL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience))
                        .setSocketTimeout(Timeout.of(patience))
                        .build())
                .build();
    }

    /** What it answers is what is connected to: a name that leads elsewhere a moment later gains nothing. */
    private static final class OnlyWhereItMay extends SystemDefaultDnsResolver {
        private final Destinations destinations;

        OnlyWhereItMay(Destinations destinations) {
            this.destinations = destinations;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = super.resolve(host);
            if (!Stream.of(found).allMatch(destinations::allow)) {
                throw new UnknownHostException(host + " leads to an address that is not public");
            }
            return found;
        }
    }
}
