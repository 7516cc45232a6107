package io.playcast.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.EventHistory;
import io.playcast.audit.projection.AuditWiring;
import io.playcast.feed.projection.FeedWiring;
import io.playcast.letter.LetterKeeping;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.log.LogBell;
import io.playcast.log.LogHead;
import io.playcast.log.LogSource;
import io.playcast.log.LogWindow;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceView;
import io.playcast.presence.projection.Presences;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionView;
import io.playcast.session.projection.LiveSessions;
import io.playcast.view.Progress;
import io.playcast.view.ProjectionSettings;
import io.playcast.view.ReadModel;
import io.playcast.view.ReadModelNames;
import io.playcast.view.ReadModels;
import io.playcast.view.ViewProcessors;
import io.playcast.view.ViewTokens;
import io.playcast.view.ViewsSchema;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Everything that follows the log: the feed, the read models and the audit. The launcher imports it where these run. */
@Configuration(proxyBeanMethods = false)
@Import({Views.class, FeedWiring.class, AuditWiring.class, LetterKeeping.class, Rebuilding.class, WarmProjections.class
})
public class Projections {
    @Bean
    ReadModelNames readModelNames() {
        return new ReadModelNames(Stream.concat(
                        Stream.of(OpenLobbies.NAME, Presences.NAME, LiveSessions.NAME), WarmProjections.NAMES.stream())
                .toList());
    }

    @Bean
    ViewsSchema viewsSchema(DataSource source) {
        return new ViewsSchema(source);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogBell logBell(DataSource source) {
        return new LogBell(source);
    }

    @Bean
    LogWindow logWindow(EventHistory history, LogBell bell) {
        return new LogWindow(history, bell);
    }

    @Bean
    LogSource logSource(LogWindow log, LogBell bell, LogHead head) {
        return new LogSource(log, bell, head);
    }

    @Bean
    ConfigurerModule viewProcessors(
            ReadModelNames names, LogSource log, ViewTokens tokens, ProjectionSettings settings) {
        return new ViewProcessors(names.all(), log, tokens, settings.batch());
    }

    @Bean
    ViewTokens viewTokens(DataSource source, PlatformTransactionManager transactions, ViewsSchema itsTable) {
        return new ViewTokens(source, transactions);
    }

    @Bean
    OpenLobbies openLobbies(ReadModel<LobbyView, LobbyEvent> model, Clock clock, MeterRegistry meters) {
        return new OpenLobbies(new Progress<>(model, clock, meters));
    }

    @Bean
    Presences presencesProjection(ReadModel<PresenceView, PresenceEvent> model, Clock clock, MeterRegistry meters) {
        return new Presences(new Progress<>(model, clock, meters));
    }

    @Bean
    LiveSessions liveSessions(ReadModel<SessionView, SessionEvent> model, Clock clock, MeterRegistry meters) {
        return new LiveSessions(new Progress<>(model, clock, meters));
    }

    @Bean
    ReadModels readModels(EventProcessingConfiguration axon, LogHead head, List<ReadModel<?, ?>> models) {
        return new ReadModels(axon, head, models);
    }
}
