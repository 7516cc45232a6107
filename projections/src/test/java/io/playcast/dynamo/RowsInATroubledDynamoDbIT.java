package io.playcast.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.given.DynamoDbLocal;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.given.TroubledDynamoDb;
import io.playcast.remote.Patience;
import io.playcast.view.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class RowsInATroubledDynamoDbIT {
    private static final Patience SHORT =
            new Patience(12, Duration.ofMillis(2), Duration.ofMillis(50), 10, Duration.ofMillis(300));
    private static final Index BY_HOST = Index.byText("by-host", "host", "stream");
    private static final Index BY_SCORE = Index.byNumber("by-score", "host", "score");

    private final TroubledDynamoDb troubled = new TroubledDynamoDb(20261128, 0.15);
    private final DynamoDbClient client = DynamoDbLocal.client(troubled.uri());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Dynamo dynamo = Dynamo.of(client, "rows-" + Ids.next() + "-", SHORT, meters);
    private final DynamoRows<Match> rows = new DynamoRows<>(dynamo, DynamoTable.of("matches", Match.class, BY_HOST), 1);

    record Match(String stream, String host, int score, double share) {}

    @AfterEach
    void the_tables_are_gone() {
        rows.drop();
        client.close();
        troubled.close();
    }

    @Test
    void every_row_of_a_batch_arrives_whatever_is_throttled_broken_or_left_out() {
        rows.rebuilding();
        rows.alone();
        var matches = matches(400);
        rows.writeAll(matches);
        assertThat(rows.readAll(matches.keySet())).isEqualTo(matches);
        assertThat(rows.streams()).containsExactlyInAnyOrderElementsOf(matches.keySet());
        assertThat(troubled.leftOut()).as("items left out of batches").isPositive();
        assertThat(troubled.troubles()).as("calls that failed").isPositive();
        assertThat(rows.complete()).isTrue();
        assertThat(rows.isWhole()).isTrue();
    }

    @Test
    void a_row_never_gives_way_to_one_that_has_seen_less() {
        rows.write("match:1", new Seen<>(7, match(1, 70)));
        rows.write("match:1", new Seen<>(6, match(1, 60)));
        rows.writeAll(Map.of("match:1", new Seen<>(5, match(1, 50))));
        assertThat(rows.read("match:1")).contains(new Seen<>(7, match(1, 70)));
        rows.write("match:1", new Seen<>(8, match(1, 80)));
        assertThat(rows.read("match:1")).contains(new Seen<>(8, match(1, 80)));
    }

    @Test
    void while_the_store_is_away_readers_are_refused_at_once_and_later_answered_again() {
        rows.write("match:1", new Seen<>(0, match(1, 1)));
        troubled.kill();
        assertThatThrownBy(() -> rows.read("match:1"))
                .satisfiesAnyOf(
                        problem -> assertThat(problem).isInstanceOf(SdkClientException.class),
                        problem -> assertThat(problem).isInstanceOf(Rejected.class));
        Eventually.holds(() -> {
            var begun = System.nanoTime();
            assertThatThrownBy(() -> rows.read("match:1"))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.retryAfterMs()).isPositive());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(50));
        });
        assertThat(breaker()).as("open").isEqualTo(2);
        troubled.startAgain();
        Eventually.holds(() -> assertThat(rows.read("match:1")).isPresent());
        Eventually.holds(() -> {
            rows.write("match:1", new Seen<>(1, match(1, 2)));
            assertThat(breaker()).as("closed").isZero();
        });
    }

    @Test
    void a_table_grows_an_index_and_an_expiry_that_its_definition_got_later() {
        rows.rebuilding();
        rows.write("match:1", new Seen<>(0, match(1, 5)));
        rows.complete();
        var grown = DynamoTable.of("matches", Match.class, BY_HOST, BY_SCORE)
                .until(_ -> Instant.parse("2100-01-01T00:00:00Z"));
        var later = new DynamoRows<>(dynamo, grown, 1);
        // DynamoDB Local breaks now and then while it makes an index.
        Eventually.holds(() -> later.write("match:2", new Seen<>(0, match(2, 3))));
        Eventually.holds(() -> assertThat(later.page(Listing.between(BY_SCORE, "ann", 0, 10, 10)))
                .as("old rows are in the new index, too")
                .containsExactly(match(2, 3), match(1, 5)));
        var name = later.table();
        Eventually.holds(() -> assertThat(client.describeTimeToLive(ttl -> ttl.tableName(name))
                        .timeToLiveDescription()
                        .timeToLiveStatus())
                .isEqualTo(TimeToLiveStatus.ENABLED));
        assertThat(new DynamoRows<>(dynamo, grown, 1).read("match:1"))
                .as("once more, nothing changes")
                .isPresent();
    }

    @Test
    void rows_of_another_shape_are_lost_until_they_are_written_anew_and_the_old_table_goes() {
        rows.rebuilding();
        rows.write("match:1", new Seen<>(0, match(1, 5)));
        rows.complete();
        var next = new DynamoRows<>(
                dynamo, DynamoTable.of("matches", Match.class, BY_HOST).inShape(2), 1);
        assertThat(next.isWhole()).isFalse();
        assertThatThrownBy(() -> next.find("match:1"))
                .as("nobody is told that there is no such match")
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.isUnavailable()).isTrue());
        next.rebuilding();
        next.write("match:1", new Seen<>(0, match(1, 5)));
        assertThat(next.complete()).isTrue();
        assertThat(next.find("match:1")).isPresent();
        assertThat(client.listTables().tableNames()).doesNotContain(dynamo.prefix() + "matches");
        next.drop();
    }

    private double breaker() {
        return meters.get("playcast.remote.breaker").gauge().value();
    }

    private static Map<String, Seen<Match>> matches(int count) {
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(n -> "match:" + n, n -> new Seen<>(n, match(n, n * 2))));
    }

    private static Match match(int number, int score) {
        return new Match("match:" + number, "ann", score, score / 7.0);
    }
}
