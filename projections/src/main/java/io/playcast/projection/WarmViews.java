package io.playcast.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.EventHistory;
import io.playcast.audit.projection.AuditedAct;
import io.playcast.dynamo.Dynamo;
import io.playcast.dynamo.DynamoRows;
import io.playcast.dynamo.DynamoTable;
import io.playcast.dynamo.SummedRows;
import io.playcast.dynamo.Sums;
import io.playcast.game.projection.GameData;
import io.playcast.game.projection.GamePart;
import io.playcast.game.projection.GameSums;
import io.playcast.letter.Skips;
import io.playcast.profile.projection.ProfilePart;
import io.playcast.profile.projection.ProfileSums;
import io.playcast.profile.projection.UserProfiles;
import io.playcast.quality.QualityEvent;
import io.playcast.quality.projection.MeasuredMinute;
import io.playcast.quality.projection.MeasuredWindow;
import io.playcast.quality.projection.QualityMinutes;
import io.playcast.quality.projection.QualityWindows;
import io.playcast.remote.Patience;
import io.playcast.session.SessionEvent;
import io.playcast.session.projection.SessionHistory;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.ProjectionSettings;
import io.playcast.view.ReadModel;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The read models in DynamoDB: what is kept for long and asked for by key. */
@Configuration(proxyBeanMethods = false)
public class WarmViews {
    @Bean
    Dynamo dynamo(DynamoDbClient client, ProjectionSettings settings, MeterRegistry meters) {
        return Dynamo.of(client, settings.tablePrefix(), Patience.USUAL, meters);
    }

    @Bean
    Live<DynamoRows<SessionRecord>> sessionRecords(Dynamo dynamo, LiveVersions versions) {
        return rows(dynamo, versions, SessionHistory.TABLE);
    }

    @Bean
    Live<DynamoRows<MeasuredWindow>> measuredWindows(Dynamo dynamo, LiveVersions versions) {
        return rows(dynamo, versions, QualityWindows.TABLE);
    }

    @Bean
    Live<DynamoRows<MeasuredMinute>> measuredMinutes(Dynamo dynamo, LiveVersions versions) {
        return rows(dynamo, versions, QualityMinutes.TABLE);
    }

    @Bean
    Live<SummedRows<ProfilePart, ProfileSums>> profileParts(Dynamo dynamo, LiveVersions versions) {
        return summed(dynamo, versions, UserProfiles.TABLE, UserProfiles.SUMS);
    }

    @Bean
    Live<SummedRows<GamePart, GameSums>> gameParts(Dynamo dynamo, LiveVersions versions) {
        return summed(dynamo, versions, GameData.TABLE, GameData.SUMS);
    }

    /** Follows the audit's chain, and no stream of the log: it has one version. */
    @Bean
    DynamoRows<AuditedAct> auditTrailRows(Dynamo dynamo) {
        return new DynamoRows<>(dynamo, AuditedAct.TABLE, 1);
    }

    @Bean
    ReadModel<SessionRecord, SessionEvent> sessionHistory(
            Live<DynamoRows<SessionRecord>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                SessionHistory.NAME,
                SessionHistory.FOLD.without(skips.of(SessionHistory.NAME)),
                rows,
                history,
                _ -> false);
    }

    @Bean
    ReadModel<MeasuredWindow, QualityEvent> qualityWindows(
            Live<DynamoRows<MeasuredWindow>> rows, EventHistory history, Clock clock, Skips skips) {
        return new ReadModel<>(
                QualityWindows.NAME,
                QualityWindows.FOLD.without(skips.of(QualityWindows.NAME)),
                rows,
                history,
                window -> window.expires().isBefore(clock.instant()));
    }

    @Bean
    ReadModel<MeasuredMinute, QualityEvent> qualityMinutes(
            Live<DynamoRows<MeasuredMinute>> rows, EventHistory history, Clock clock, Skips skips) {
        return new ReadModel<>(
                QualityMinutes.NAME,
                QualityMinutes.FOLD.without(skips.of(QualityMinutes.NAME)),
                rows,
                history,
                minute -> minute.expires().isBefore(clock.instant()));
    }

    @Bean
    ReadModel<ProfilePart, Object> userProfiles(
            Live<SummedRows<ProfilePart, ProfileSums>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                UserProfiles.NAME, UserProfiles.FOLD.without(skips.of(UserProfiles.NAME)), rows, history, _ -> false);
    }

    @Bean
    ReadModel<GamePart, Object> gameData(Live<SummedRows<GamePart, GameSums>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                GameData.NAME, GameData.FOLD.without(skips.of(GameData.NAME)), rows, history, _ -> false);
    }

    private static <V> Live<DynamoRows<V>> rows(Dynamo dynamo, LiveVersions versions, DynamoTable<V> table) {
        return Live.of(table.name(), versions, version -> new DynamoRows<>(dynamo, table, version));
    }

    private static <V, T extends Sums.Tally<T>> Live<SummedRows<V, T>> summed(
            Dynamo dynamo, LiveVersions versions, DynamoTable<V> table, Sums<V, T> sums) {
        return Live.of(table.name(), versions, version -> new SummedRows<>(dynamo, table, sums, version));
    }
}
