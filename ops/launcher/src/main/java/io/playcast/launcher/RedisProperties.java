package io.playcast.launcher;

import io.lettuce.core.RedisURI;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Redis is, and how long a command may wait for it.
 *
 * @param uri of a single Redis
 * @param cluster URIs of some nodes of a Redis Cluster, which know the others; named instead of {@code uri}
 * @param tls the SSL bundle ({@code spring.ssl.bundle.*}) with the authority of Redis, and with a key of ours where Redis asks for
 *     one; none trusts whom Java trusts. Encryption itself is the URI's to ask for: {@code rediss://}
 */
@ConfigurationProperties("playcast.redis")
record RedisProperties(
        @Nullable URI uri,
        @DefaultValue List<URI> cluster,
        @DefaultValue("2s") Duration timeout,
        @Nullable String tls) {
    boolean isEncrypted() {
        return Stream.concat(Stream.ofNullable(uri), cluster.stream())
                .anyMatch(address -> RedisURI.create(address.toString()).isSsl());
    }
}
