package io.playcast.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.EventHistory;
import io.playcast.letter.Skips;
import io.playcast.remote.Patience;
import io.playcast.session.SessionEvent;
import io.playcast.session.projection.SessionHistory;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.ProjectionSettings;
import io.playcast.view.ReadModel;
import io.playcast.view.dynamo.Dynamo;
import io.playcast.view.dynamo.DynamoRows;
import io.playcast.view.dynamo.DynamoTable;
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
    ReadModel<SessionRecord, SessionEvent> sessionHistory(
            Live<DynamoRows<SessionRecord>> rows, EventHistory history, Skips skips) {
        return new ReadModel<>(
                SessionHistory.NAME,
                SessionHistory.FOLD.without(skips.of(SessionHistory.NAME)),
                rows,
                history,
                _ -> false);
    }

    private static <V> Live<DynamoRows<V>> rows(Dynamo dynamo, LiveVersions versions, DynamoTable<V> table) {
        return Live.of(table.name(), versions, version -> new DynamoRows<>(dynamo, table, version));
    }
}
