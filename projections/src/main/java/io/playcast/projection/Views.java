package io.playcast.projection;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.codec.StringCodec;
import io.playcast.EventHistory;
import io.playcast.integration.projection.OutboxReads;
import io.playcast.letter.LetterReading;
import io.playcast.letter.Skips;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.log.LogHead;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceView;
import io.playcast.presence.projection.Presences;
import io.playcast.search.SearchReading;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionView;
import io.playcast.session.projection.LiveSessions;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.ProjectionSettings;
import io.playcast.view.ReadModel;
import io.playcast.view.RedisLink;
import io.playcast.view.RedisRows;
import io.playcast.view.ViewPositions;
import io.playcast.view.ViewsAgree;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read models as readers need them, without what keeps them up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
@Import({ViewVersions.class, LetterReading.class, WarmViews.class, SearchReading.class, OutboxReads.class})
public class Views {
    @Bean
    RedisLink<String> viewsRedis(AbstractRedisClient client) {
        return new RedisLink<>(client, StringCodec.UTF8);
    }

    @Bean
    LogHead logHead(DataSource source) {
        return new LogHead(source);
    }

    @Bean
    ViewPositions viewPositions(DataSource source) {
        return new ViewPositions(source);
    }

    @Bean
    Live<RedisRows<LobbyView>> lobbyRows(RedisLink<String> redis, LiveVersions versions) {
        return Live.of(OpenLobbies.NAME, versions, version -> new RedisRows<>(redis, OpenLobbies.SHAPE, version));
    }

    @Bean
    Live<RedisRows<PresenceView>> presenceRows(RedisLink<String> redis, LiveVersions versions) {
        return Live.of(Presences.NAME, versions, version -> new RedisRows<>(redis, Presences.SHAPE, version));
    }

    @Bean
    Live<RedisRows<SessionView>> sessionRows(RedisLink<String> redis, LiveVersions versions) {
        return Live.of(LiveSessions.NAME, versions, version -> new RedisRows<>(redis, LiveSessions.SHAPE, version));
    }

    @Bean
    ReadModel<LobbyView, LobbyEvent> lobbies(Live<RedisRows<LobbyView>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                OpenLobbies.NAME,
                OpenLobbies.FOLD.without(skips.of(OpenLobbies.NAME)),
                rows,
                history,
                OpenLobbies::fades);
    }

    @Bean
    ReadModel<PresenceView, PresenceEvent> presences(
            Live<RedisRows<PresenceView>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                Presences.NAME, Presences.FOLD.without(skips.of(Presences.NAME)), rows, history, _ -> false);
    }

    @Bean
    ReadModel<SessionView, SessionEvent> sessions(
            Live<RedisRows<SessionView>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                LiveSessions.NAME,
                LiveSessions.FOLD.without(skips.of(LiveSessions.NAME)),
                rows,
                history,
                LiveSessions::fades);
    }

    @Bean
    ViewsAgree viewsAgree(EventHistory history, List<ReadModel<?, ?>> models) {
        return new ViewsAgree(history, models);
    }
}
