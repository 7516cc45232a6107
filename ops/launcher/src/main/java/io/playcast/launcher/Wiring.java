package io.playcast.launcher;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.codec.StringCodec;
import io.playcast.EventHistory;
import io.playcast.account.edge.TokenConfiguration;
import io.playcast.audit.projection.CheckpointKey;
import io.playcast.edge.tls.TlsConfiguration;
import io.playcast.edge.web.JettyHeaders;
import io.playcast.id.UserId;
import io.playcast.integration.webhook.WebhookKey;
import io.playcast.log.PostgresLog;
import io.playcast.presence.OnlineUsers;
import io.playcast.presence.ReachableAgents;
import io.playcast.presence.projection.Presences;
import io.playcast.projection.HotDirectory;
import io.playcast.projection.ViewVersions;
import io.playcast.search.SearchKey;
import io.playcast.secret.SecretFile;
import io.playcast.store.CardStoreConfiguration;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.RedisLink;
import io.playcast.view.RedisRows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives every role what it reads through interfaces (history, directory, cards, who is online, tokens), and for its port TLS and headers. */
@Configuration(proxyBeanMethods = false)
@Import({
    CardStoreConfiguration.class,
    TokenConfiguration.class,
    TlsConfiguration.class,
    JettyHeaders.class,
    ViewVersions.class
})
class Wiring {
    @Bean
    EventHistory eventHistory(DataSource dataSource) {
        return new PostgresLog(dataSource);
    }

    @Bean
    ReachableAgents reachableAgents(DataSource dataSource) {
        return new AgentTable(dataSource);
    }

    /** Kept by the projections, and it knows when it is incomplete: an emptied Redis is no proof that nobody is online. */
    @Bean
    OnlineUsers onlineUsers(AbstractRedisClient client, LiveVersions versions) {
        var redis = new RedisLink<>(client, StringCodec.UTF8);
        var rows = Live.of(Presences.NAME, versions, version -> new RedisRows<>(redis, Presences.SHAPE, version));
        return (after, limit) -> rows.now().listed(after == null ? "" : after.value(), limit).stream()
                .map(UserId::new)
                .toList();
    }

    /** Made at the first start; in the file only its owner may read. */
    @Bean
    CheckpointKey auditKey(@Value("${playcast.home}") String home) {
        var json = SecretFile.readOrMake(Path.of(home, "keys", "audit.jwk"), CheckpointKey::drawn);
        return CheckpointKey.of(new String(json, StandardCharsets.UTF_8));
    }

    /** Made at the first start; whoever has lost it has to give each webhook a new secret. */
    @Bean
    WebhookKey webhookKey(@Value("${playcast.home}") String home) {
        return WebhookKey.of(SecretFile.readOrMake(Path.of(home, "keys", "webhooks.key"), WebhookKey::drawn));
    }

    /** Made at the first start. Another key finds nothing of what was indexed under this one. */
    @Bean
    SearchKey searchKey(@Value("${playcast.home}") String home) {
        return SearchKey.of(SecretFile.readOrMake(Path.of(home, "keys", "search.key"), SearchKey::drawn));
    }

    @Bean
    HotDirectory directory(AbstractRedisClient client, LiveVersions versions) {
        return new HotDirectory(client, versions);
    }
}
