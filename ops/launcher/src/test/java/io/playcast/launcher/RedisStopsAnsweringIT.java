package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.id.LobbyId;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is stopped (SIGSTOP) under a platform of several nodes: its connections stay open, and nothing comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedisStopsAnsweringIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** Until it is noticed; a command alone gives up after two seconds. */
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(6);
    /** What the balancer's check would not wait for. */
    private static final Duration CHECK = Duration.ofSeconds(3);

    @TempDir
    private static Path home;

    private static final KillableRedis REDIS = new KillableRedis();
    private static RoleProcess platform;
    private static Member ann;
    private static Member ben;
    private static LobbyId lobby;

    @BeforeAll
    static void given_two_members_of_a_lobby() throws Exception {
        var environment = new HashMap<>(RealEngines.environment("redis_hangs"));
        environment.putAll(REDIS.environment());
        environment.put("PLAYCAST_NODES_SEVERAL", "true");
        platform = RoleProcess.start("all", home, environment).awaitReady();
        ann = member(1);
        ben = member(2);
        Eventually.within(SOON, () -> lobby = ann.opensALobby());
        ben.joins(lobby);
        Eventually.within(SOON, () -> assertThat(readiness().body()).contains(edge("UP"), redis("UP")));
    }

    @AfterAll
    static void down() throws Exception {
        REDIS.thaw();
        for (AutoCloseable started : new AutoCloseable[] {ann, ben, platform, REDIS}) {
            if (started != null) {
                started.close();
            }
        }
    }

    @Test
    @Order(1)
    void it_is_noticed_within_a_few_seconds_and_said_in_time_for_the_balancer() {
        REDIS.freeze();

        Eventually.within(A_FEW_SECONDS, () -> assertThat(readiness().body()).contains(edge("DEGRADED")));
        Eventually.within(A_FEW_SECONDS, () -> assertThat(readiness().body()).contains(redis("DEGRADED")));
        assertThat(platform.log()).contains("has not answered for").contains("its connection is closed");
    }

    @Test
    @Order(2)
    void while_it_hangs_commands_work_and_each_push_comes_from_the_store() throws Exception {
        int before = ben.readies();

        ann.plays(lobby);
        Eventually.within(SOON, () -> assertThat(ben.readies()).isGreaterThan(before + 10));
        ann.stopsPlaying();

        Eventually.within(SOON, () -> assertThat(ben.readies()).isEqualTo(ann.said()));
        assertThat(readiness().body()).contains(edge("DEGRADED"));
    }

    @Test
    @Order(3)
    void when_it_goes_on_all_is_well_by_itself_and_nobody_has_missed_anything() throws Exception {
        REDIS.thaw();

        Eventually.within(SOON, () -> assertThat(readiness().body()).contains(edge("UP"), redis("UP")));
        ann.plays(lobby);
        int before = ben.readies();
        Eventually.within(SOON, () -> assertThat(ben.readies()).isGreaterThan(before + 10));
        ann.stopsPlaying();
        Eventually.within(
                SOON, () -> assertThat(ben.readies()).isEqualTo(ann.readies()).isEqualTo(ann.said()));
        assertThat(ann.welcomes()).as("nobody was sent away for it").isEqualTo(1);
    }

    private static HttpResponse<String> readiness() throws Exception {
        long asked = System.nanoTime();
        var answer = platform.get("/readyz", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(CHECK);
        return answer;
    }

    private static String edge(String status) {
        return "\"edgeHealth\":{%s\"status\":\"%s\"}"
                .formatted(status.equals("UP") ? "" : "\"details\":{\"feed\":\"read from the store\"},", status);
    }

    private static String redis(String status) {
        return status.equals("UP") ? "\"redisHealth\":{\"status\":\"UP\"}" : "\"redisHealth\":{\"details\":";
    }

    private static Member member(int user) throws Exception {
        return new Member(
                platform.base(),
                platform.trust(),
                Tokens.of(home, user, AccountRole.PLAYER),
                Player.device(DeviceKind.BROWSER, user));
    }
}
