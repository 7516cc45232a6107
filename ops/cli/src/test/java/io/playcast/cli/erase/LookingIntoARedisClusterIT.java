package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.playcast.cli.FreshIds;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A text may lie on any master of a Redis Cluster: proved of all of them or of none. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LookingIntoARedisClusterIT {
    private static final int KEYS = 60;

    @TempDir
    private static Path directory;

    private static ThreeMasters cluster;
    private static final String TEXT = "secret " + FreshIds.ulid();

    @BeforeAll
    static void given_three_masters() {
        cluster = new ThreeMasters(directory);
    }

    @AfterAll
    static void down() {
        cluster.close();
    }

    @Test
    @Order(1)
    void what_was_planted_on_each_master_is_found() {
        try (var client = new EngineClients(Map.of("PLAYCAST_REDIS_CLUSTER", cluster.uris())).redis()) {
            var store = new RedisStore(client);
            assertThat(store.scan(Needles.of(List.of(TEXT)), ScanProgress.NOBODY)
                            .clean())
                    .isTrue();

            var masters = planted();

            assertThat(masters).as("masters that hold a key").hasSize(3);
            assertThat(store.scan(Needles.of(List.of(TEXT)), ScanProgress.NOBODY)
                            .hits())
                    .extracting(Hit::place)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, KEYS).mapToObj(n -> "key:" + n).toList());
        }
    }

    @Test
    @Order(2)
    void with_a_master_away_nothing_is_proved() {
        cluster.killOne();

        try (var client = new EngineClients(Map.of("PLAYCAST_REDIS_CLUSTER", cluster.uris())).redis()) {
            assertThatExceptionOfType(ScanFailed.class)
                    .isThrownBy(() -> new RedisStore(client)
                            .scan(Needles.of(List.of("words that nobody typed")), ScanProgress.NOBODY));
        }
    }

    /** The ids of the masters that took a key. */
    private static HashSet<String> planted() {
        var masters = new HashSet<String>();
        try (var client = cluster.client();
                var connection = client.connect()) {
            for (int n = 0; n < KEYS; n++) {
                connection.sync().set("key:" + n, "it is " + TEXT);
                masters.add(connection
                        .getPartitions()
                        .getPartitionBySlot(
                                connection.sync().clusterKeyslot("key:" + n).intValue())
                        .getNodeId());
            }
        }
        return masters;
    }
}
