package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.id.LobbyId;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform on a Redis Cluster of three masters and three replicas, which loses a master. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class OnARedisClusterIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path home;

    private static RedisCluster redis;
    private static RoleProcess platform;
    private static Member ann;
    private static Member ben;
    private static LobbyId lobby;

    @BeforeAll
    static void given_two_members_of_a_lobby() throws Exception {
        redis = new RedisCluster(home);
        var environment = new HashMap<>(RealEngines.environment("on_a_redis_cluster"));
        environment.put("PLAYCAST_REDIS_CLUSTER", redis.uris());
        environment.put("PLAYCAST_NODES_SEVERAL", "true");
        platform = RoleProcess.start("all", home, environment).awaitReady();
        ann = new Member(
                platform.base(),
                platform.trust(),
                Tokens.of(home, 1, AccountRole.PLAYER),
                Player.device(DeviceKind.BROWSER, 1));
        ben = new Member(
                platform.base(),
                platform.trust(),
                Tokens.of(home, 2, AccountRole.PLAYER),
                Player.device(DeviceKind.BROWSER, 2));
        Eventually.within(SOON, () -> lobby = ann.opensALobby());
        ben.joins(lobby);
    }

    @AfterAll
    static void down() {
        for (AutoCloseable started : new AutoCloseable[] {ann, ben, platform, redis}) {
            try {
                started.close();
            } catch (Exception neverStarted) {
                // what did start is closed all the same
            }
        }
    }

    @Test
    @Order(1)
    void its_channels_are_sharded_and_bring_each_push_to_both() throws Exception {
        ann.plays(lobby);
        Eventually.within(SOON, () -> assertThat(ben.readies()).isGreaterThan(5));
        ann.stopsPlaying();

        assertThat(platform.log())
                .contains("channels between nodes are sharded (SSUBSCRIBE)")
                .contains("the feed's channels are sharded (SPUBLISH)");
        Eventually.within(SOON, () -> assertThat(readiness()).contains("\"edgeHealth\":{\"status\":\"UP\"}"));
        Eventually.within(
                SOON, () -> assertThat(ann.readies()).isEqualTo(ben.readies()).isEqualTo(ann.said()));
    }

    @Test
    @Order(2)
    void its_views_are_read() {
        Eventually.within(SOON, () -> {
            var answer = platform.get("/api/v1/lobbies/" + lobby.value(), Tokens.of(home, 3, AccountRole.ADMIN));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
    }

    @Test
    @Order(3)
    void with_the_master_of_the_lobbys_channel_killed_nobody_misses_anything() throws Exception {
        for (var member : List.of(ann, ben)) {
            member.plays(lobby);
        }

        redis.killMasterOf(io.playcast.feed.Channels.of(lobby.toString()));

        int before = ben.readies();
        Eventually.within(SOON, () -> assertThat(ben.readies()).isGreaterThan(before + 20));
        Eventually.within(SOON, () -> assertThat(readiness()).contains("\"edgeHealth\":{\"status\":\"UP\"}"));
        for (var member : List.of(ann, ben)) {
            member.stopsPlaying();
        }
        int said = ann.said() + ben.said();
        Eventually.within(
                SOON, () -> assertThat(ann.readies()).isEqualTo(ben.readies()).isEqualTo(said));
    }

    private static String readiness() throws Exception {
        return platform.get("/readyz", "").body();
    }
}
