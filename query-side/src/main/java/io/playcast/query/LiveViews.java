package io.playcast.query;

import io.lettuce.core.AbstractRedisClient;
import io.playcast.live.FeedsWatch;
import io.playcast.live.LiveProperties;
import io.playcast.live.LiveStreams;
import io.playcast.live.ViewFeed;
import io.playcast.lobby.LobbyView;
import io.playcast.presence.PresenceView;
import io.playcast.session.SessionView;
import io.playcast.view.Live;
import io.playcast.view.RedisLink;
import io.playcast.view.RedisRows;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One feed of changes a view, and what looks after them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveViews {
    @Bean
    ViewFeed<LobbyView> lobbyFeed(
            Live<RedisRows<LobbyView>> rows, AbstractRedisClient client, RedisLink<String> viewsRedis) {
        return new ViewFeed<>("lobbies", rows, client, viewsRedis);
    }

    @Bean
    ViewFeed<SessionView> sessionFeed(
            Live<RedisRows<SessionView>> rows, AbstractRedisClient client, RedisLink<String> viewsRedis) {
        return new ViewFeed<>("sessions", rows, client, viewsRedis);
    }

    @Bean
    ViewFeed<PresenceView> presenceFeed(
            Live<RedisRows<PresenceView>> rows, AbstractRedisClient client, RedisLink<String> viewsRedis) {
        return new ViewFeed<>("presence", rows, client, viewsRedis);
    }

    @Bean
    LiveStreams liveStreams(LiveProperties properties, ObjectProvider<Clock> clock) {
        return new LiveStreams(properties, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean(initMethod = "start")
    FeedsWatch feedsWatch(List<ViewFeed<?>> feeds) {
        return new FeedsWatch(feeds);
    }
}
