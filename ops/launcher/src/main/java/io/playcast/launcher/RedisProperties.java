package io.playcast.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Redis is, and how long a command may wait for it.
 *
 * @param uri of a single Redis
 * @param cluster URIs of some nodes of a Redis Cluster, which know the others; named instead of {@code uri}
 */
@ConfigurationProperties("playcast.redis")
record RedisProperties(
        @Nullable URI uri,
        @DefaultValue List<URI> cluster,
        @DefaultValue("2s") Duration timeout) {}
