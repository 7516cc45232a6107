package io.playcast.launcher;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.playcast.edge.front.Loops;
import io.playcast.edge.redis.EdgeRedis;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** Redis, one or a cluster, as every role uses it: what cannot be asked now is refused, and a lost connection is back within a second of Redis. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisProperties.class)
class RedisClients {
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final Duration TOPOLOGY = Duration.ofSeconds(10);

    @Bean(destroyMethod = "shutdown")
    @Primary
    ClientResources redisResources(RedisProperties address) {
        return resources().nettyCustomizer(Unanswered.after(tooLong(address))).build();
    }

    /** Of who asks for one thing after the other, as read models do: each answer comes as soon as it can. */
    @Bean(destroyMethod = "shutdown")
    @Primary
    AbstractRedisClient redisClient(ClientResources resources, RedisProperties address, SslBundles bundles) {
        return client(resources, address, bundles);
    }

    @Bean(destroyMethod = "shutdown")
    @Lazy
    ClientResources edgeRedisResources(Loops loops, RedisProperties address) {
        var unanswered = Unanswered.after(tooLong(address));
        return resources()
                .eventLoopGroupProvider(new SharedLoops(loops))
                .nettyCustomizer(new NettyCustomizer() {
                    @Override
                    public void afterChannelInitialized(Channel channel) {
                        FlushOnceATurn.EVERYWHERE.afterChannelInitialized(channel);
                        unanswered.afterChannelInitialized(channel);
                    }
                })
                .build();
    }

    /** Of an edge, where there is one: on the threads of its sockets, asked for much at once. */
    @Bean(name = EdgeRedis.CLIENT, destroyMethod = "shutdown")
    @Lazy
    AbstractRedisClient edgeRedisClient(
            @Qualifier("edgeRedisResources") ClientResources resources, RedisProperties address, SslBundles bundles) {
        return client(resources, address, bundles);
    }

    /** A command has given up before its connection does. */
    private static Duration tooLong(RedisProperties address) {
        return address.timeout().plus(MARGIN);
    }

    /** Lettuce alone would wait up to 30 s between two attempts. */
    private static ClientResources.Builder resources() {
        var delay = Delay.exponential(Duration.ofMillis(20), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS);
        return ClientResources.builder().reconnectDelay(delay);
    }

    private static AbstractRedisClient client(ClientResources resources, RedisProperties address, SslBundles bundles) {
        return address.cluster().isEmpty() ? one(resources, address, bundles) : cluster(resources, address, bundles);
    }

    private static RedisClient one(ClientResources resources, RedisProperties address, SslBundles bundles) {
        var uri = Objects.requireNonNull(
                address.uri(), "playcast.redis.uri or playcast.redis.cluster says where Redis is");
        var client = RedisClient.create(resources, called(uri, address));
        client.setOptions(options(ClientOptions.builder(), address, bundles).build());
        return client;
    }

    private static RedisClusterClient cluster(ClientResources resources, RedisProperties address, SslBundles bundles) {
        var seeds =
                address.cluster().stream().map(seed -> called(seed, address)).toList();
        var client = RedisClusterClient.create(resources, seeds);
        client.setOptions(((ClusterClientOptions.Builder) options(ClusterClientOptions.builder(), address, bundles))
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(TOPOLOGY)
                        .enableAllAdaptiveRefreshTriggers()
                        .build())
                .build());
        return client;
    }

    /** Whoever takes the connection and says nothing is not waited for a minute, which is Lettuce's own patience. */
    private static RedisURI called(URI uri, RedisProperties address) {
        var called = RedisURI.create(uri.toString());
        called.setTimeout(address.timeout());
        return called;
    }

    /** Commands time out and are refused while Redis is away, instead of piling up without bound. */
    private static ClientOptions.Builder options(
            ClientOptions.Builder options, RedisProperties address, SslBundles bundles) {
        if (address.tls() != null) {
            options.sslOptions(EngineTls.redis(bundles.getBundle(address.tls())));
        }
        return options.timeoutOptions(TimeoutOptions.enabled(address.timeout()))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(address.timeout())
                        .keepAlive(true)
                        .build())
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}
