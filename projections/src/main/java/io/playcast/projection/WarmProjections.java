package io.playcast.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.account.projection.ProfilePart;
import io.playcast.account.projection.UserProfiles;
import io.playcast.game.projection.GameData;
import io.playcast.game.projection.GamePart;
import io.playcast.quality.QualityEvent;
import io.playcast.quality.projection.MeasuredMinute;
import io.playcast.quality.projection.MeasuredWindow;
import io.playcast.quality.projection.QualityMinutes;
import io.playcast.quality.projection.QualityWindows;
import io.playcast.session.SessionEvent;
import io.playcast.session.projection.SessionHistory;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Progress;
import io.playcast.view.ReadModel;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the read models in DynamoDB up to date. */
@Configuration(proxyBeanMethods = false)
class WarmProjections {
    static final List<String> NAMES =
            List.of(SessionHistory.NAME, QualityWindows.NAME, QualityMinutes.NAME, UserProfiles.NAME, GameData.NAME);

    @Bean
    SessionHistory sessionHistoryProjection(
            ReadModel<SessionRecord, SessionEvent> model, Clock clock, MeterRegistry meters) {
        return new SessionHistory(new Progress<>(model, clock, meters));
    }

    @Bean
    QualityWindows qualityWindowsProjection(
            ReadModel<MeasuredWindow, QualityEvent> model, Clock clock, MeterRegistry meters) {
        return new QualityWindows(new Progress<>(model, clock, meters));
    }

    @Bean
    QualityMinutes qualityMinutesProjection(
            ReadModel<MeasuredMinute, QualityEvent> model, Clock clock, MeterRegistry meters) {
        return new QualityMinutes(new Progress<>(model, clock, meters));
    }

    @Bean
    UserProfiles userProfilesProjection(
            @Qualifier("userProfiles") ReadModel<ProfilePart, Object> model, Clock clock, MeterRegistry meters) {
        return new UserProfiles(new Progress<>(model, clock, meters));
    }

    @Bean
    GameData gameDataProjection(
            @Qualifier("gameData") ReadModel<GamePart, Object> model, Clock clock, MeterRegistry meters) {
        return new GameData(new Progress<>(model, clock, meters));
    }
}
