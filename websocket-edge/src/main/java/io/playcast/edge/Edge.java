package io.playcast.edge;

import io.lettuce.core.AbstractRedisClient;
import io.playcast.Claims;
import io.playcast.EventHistory;
import io.playcast.edge.address.Pseudonyms;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.drain.DrainProperties;
import io.playcast.edge.hello.BarredSockets;
import io.playcast.edge.hello.Tickets;
import io.playcast.edge.hello.TokenClock;
import io.playcast.edge.ice.IceProperties;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.edge.limit.Limits;
import io.playcast.edge.limit.RedisLedger;
import io.playcast.edge.presence.PresenceProperties;
import io.playcast.edge.quality.OpenWindows;
import io.playcast.edge.quality.QualityBatch;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.NodesProperties;
import io.playcast.edge.redis.RedisPubSub;
import io.playcast.edge.security.BlockWatch;
import io.playcast.edge.security.SecurityNewsProperties;
import io.playcast.edge.security.Sentry;
import io.playcast.edge.signal.Relay;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Liveness;
import io.playcast.edge.stream.CardCourier;
import io.playcast.edge.stream.Fanout;
import io.playcast.edge.stream.Feed;
import io.playcast.edge.stream.Streams;
import io.playcast.edge.web.ProxyProperties;
import io.playcast.invite.InviteCodes;
import io.playcast.secret.HmacKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Wires the edge. Needs a command gateway, the event history, cards, claims, who is online, Redis, meters, a clock and {@code playcast.home}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    LimitProperties.class,
    EdgeProperties.class,
    NodesProperties.class,
    PresenceProperties.class,
    DrainProperties.class,
    ProxyProperties.class,
    IceProperties.class
})
@ComponentScan(
        basePackages = {"io.playcast.edge", "io.playcast.account.edge"},
        // Needs a database of its own, and is wired by itself where there is one.
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.playcast\\.edge\\.signin\\..*"),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Edge {

    /** Virtual threads for everything that may wait. */
    @Bean
    SimpleAsyncTaskExecutor edgeThreads() {
        var threads = new SimpleAsyncTaskExecutor("edge-");
        threads.setVirtualThreads(true);
        return threads;
    }

    @Bean
    Connections edgeConnections(
            @Qualifier("edgeThreads") Executor threads, Clock clock, EdgeProperties properties, Counts counts) {
        var connections = new Connections(threads, clock, properties.perMinute());
        counts.watch(connections);
        return connections;
    }

    @Bean
    Streams edgeStreams(
            EventHistory history,
            CardCourier courier,
            Counts counts,
            Feed feed,
            @Qualifier("edgeThreads") Executor threads) {
        return new Streams(history, courier, new Fanout(counts::pushed), feed, threads);
    }

    @Bean
    EdgeRedis edgeRedis(
            @Qualifier(EdgeRedis.CLIENT) ObjectProvider<AbstractRedisClient> own,
            ObjectProvider<AbstractRedisClient> others) {
        return new EdgeRedis(own.getIfAvailable(others::getObject));
    }

    @Bean
    Ledger limitLedger(EdgeRedis redis) {
        return new RedisLedger(redis);
    }

    @Bean
    Limits edgeLimits(LimitProperties properties, Ledger ledger, Clock clock) {
        return new Limits(properties, ledger, clock);
    }

    @Bean
    Pseudonyms addressPseudonyms(@Value("${playcast.home}") String home, Clock clock) {
        return new Pseudonyms(Path.of(home, "keys"), clock);
    }

    @Bean
    InviteCodes inviteCodes(Claims claims, @Value("${playcast.home}") String home) {
        return new InviteCodes(claims, HmacKey.in(Path.of(home, "keys", "invite.key")), new SecureRandom());
    }

    @Bean
    Tickets edgeTickets(@Value("${playcast.home}") String home, Clock clock) {
        return new Tickets(HmacKey.in(Path.of(home, "keys", "ticket.key")), clock);
    }

    @Bean
    NodeId nodeId(Ids ids) {
        return new NodeId(ids.next());
    }

    @Bean
    QualityBatch qualityBatch(OpenWindows windows, Commands commands, Ids ids, NodeId node) {
        return new QualityBatch(windows, commands, ids, "edge-" + node.value());
    }

    @Bean
    Chore lookAtTokens(TokenClock tokens) {
        return new Chore(Duration.ofSeconds(5), tokens::sweep);
    }

    @Bean
    Chore lookAtBars(BarredSockets barred) {
        return new Chore(Duration.ofMillis(500), barred::sweep);
    }

    @Bean
    Chore tellSightings(Sentry sentry, SecurityNewsProperties properties) {
        return new Chore(properties.window(), sentry::tell);
    }

    @Bean
    Chore lookAtBlocks(BlockWatch blocks) {
        return new Chore(Duration.ofMillis(500), blocks::look);
    }

    @Bean
    Chore lookAtSockets(Liveness liveness) {
        return Chore.often(liveness::sweep);
    }

    @Bean
    Chore askTheStore(Streams streams) {
        return Chore.everySecond(streams::pollWhereFeedIsDown);
    }

    @Bean
    Chore appendQuality(QualityBatch quality, Clock clock) {
        return Chore.everySecond(() -> quality.flush(clock.millis()));
    }

    @Bean
    Chore holdChannels(RedisPubSub channels) {
        return Chore.everySecond(channels::look);
    }

    @Bean
    Chore passKeptSignals(Relay relay) {
        return Chore.everySecond(relay::look);
    }
}
