package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.engines.SharedEngines;
import io.playcast.id.LobbyId;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two edges behind HAProxy, members who play all the time, and one thing after another that dies. Leases are shorter than in earnest. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class EdgesBehindHaproxyIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** The full 30 s by {@code -Dplaycast.redis.away=30}. */
    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("playcast.redis.away", 6));

    /** Whoever says nothing is asked every 25 s only, so nobody may be silent for so long here. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final int LOBBIES = 3;
    private static final int MEMBERS = 4;

    @TempDir
    private static Path home;

    private static KillableRedis redis;
    private static RoleProcess core;
    private static RoleProcess first;
    private static RoleProcess second;
    private static Haproxy haproxy;
    private static JdbcClient log;
    private static final Map<LobbyId, List<Member>> LOBBY = new HashMap<>();

    @BeforeAll
    static void given_two_edges_and_twelve_members() throws Exception {
        redis = new KillableRedis();
        var addresses = List.of(address(), address(), address());
        core = RoleProcess.start("all", home, environment(addresses, 0)).awaitReady();
        first = RoleProcess.start("edge", home, environment(addresses, 1));
        second = RoleProcess.start("edge", home, environment(addresses, 2));
        haproxy = new Haproxy(home, first, second);
        first.awaitReady();
        second.awaitReady();
        var database = new PGSimpleDataSource();
        database.setUrl(SharedEngines.postgres().database("edges"));
        database.setUser(SharedEngines.postgres().user());
        log = JdbcClient.create(database);
        for (int n = 0; n < LOBBIES; n++) {
            var members = new ArrayList<Member>();
            for (int m = 0; m < MEMBERS; m++) {
                members.add(member(n * MEMBERS + m + 1));
            }
            Eventually.within(SOON, () -> LOBBY.put(members.getFirst().opensALobby(), members));
        }
        for (var lobby : LOBBY.entrySet()) {
            for (var member : lobby.getValue().subList(1, MEMBERS)) {
                member.joins(lobby.getKey());
            }
        }
    }

    @AfterAll
    static void down() {
        var started = new ArrayList<AutoCloseable>(all());
        for (var process : new AutoCloseable[] {haproxy, first, second, core, redis}) {
            started.add(process);
        }
        for (var each : started) {
            try {
                each.close();
            } catch (Exception neverStarted) {
                // what did start is closed all the same
            }
        }
    }

    @BeforeEach
    void everybody_plays() {
        LOBBY.forEach((lobby, members) -> members.forEach(member -> member.plays(lobby)));
        playOn(Duration.ofSeconds(1));
    }

    @AfterEach
    void nobody_missed_anything_and_nobody_was_away() throws Exception {
        for (var member : all()) {
            member.stopsPlaying();
        }
        LOBBY.forEach((lobby, members) -> {
            long last = last(lobby);
            Eventually.within(SOON, () -> members.forEach(member -> member.missedNothing(last)));
            int said = members.stream().mapToInt(Member::said).sum();
            assertThat(events(lobby, "lobby.ReadyChanged"))
                    .as("each word took effect once")
                    .isEqualTo(said);
            assertThat(events(lobby, "lobby.MemberWentAway")).as("marked away").isZero();
            assertThat(events(lobby, "lobby.MemberLeft")).as("seats lost").isZero();
        });
    }

    @Test
    @Order(1)
    void an_edge_killed_in_mid_game_costs_its_members_a_moment() {
        var before = welcomes();

        first.kill();

        Eventually.within(
                SOON, () -> assertThat(welcomes()).as("some were here").isGreaterThan(before + 2));
        playOn(Duration.ofSeconds(2));
        first.startAgain();
    }

    @Test
    @Order(2)
    void a_rolling_restart_loses_no_word_and_no_seat() {
        for (var edge : List.of(second, first)) {
            var other = edge == first ? second : first;
            other.awaitReady();
            var before = welcomes();

            edge.leave();

            assertThat(edge.log()).contains("edge is drained: 0 sockets did not take their close");
            Eventually.within(
                    SOON,
                    () -> assertThat(welcomes())
                            .as("all were here")
                            .isGreaterThanOrEqualTo(before + LOBBIES * MEMBERS));
            edge.startAgain();
        }
    }

    @Test
    @Order(3)
    void a_redis_killed_and_emptied_marks_nobody_away() {
        redis.kill();
        playOn(AWAY);
        redis.start();

        // Until the epoch is old enough to be judged by, and a while beyond.
        playOn(LEASE.plus(MARGIN).plusSeconds(4));
    }

    private static void playOn(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static List<Member> all() {
        return LOBBY.values().stream().flatMap(List::stream).toList();
    }

    private static int welcomes() {
        return all().stream().mapToInt(Member::welcomes).sum();
    }

    private static long last(LobbyId lobby) {
        return log.sql("select max(seq) from events.event where stream = ?")
                .param(lobby.toString())
                .query(Long.class)
                .single();
    }

    private static int events(LobbyId lobby, String type) {
        return log.sql("select count(*) from events.event where stream = ? and payload_type = ?")
                .params(lobby.toString(), type)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> environment(List<String> addresses, int own) {
        var environment = new HashMap<>(RealEngines.environment("edges"));
        environment.putAll(redis.environment());
        environment.put("PLAYCAST_CLUSTER_MEMBERS", String.join(",", addresses));
        environment.put("PLAYCAST_CLUSTER_BIND", addresses.get(own));
        environment.put("PLAYCAST_PRESENCE_LEASE", LEASE.toMillis() + "ms");
        environment.put("PLAYCAST_PRESENCE_RENEWEVERY", "1s");
        environment.put("PLAYCAST_PRESENCE_MARGIN", MARGIN.toMillis() + "ms");
        environment.put("PLAYCAST_PRESENCE_SWEEPEVERY", "1s");
        environment.put("PLAYCAST_DRAIN_NOTICE", "1500ms");
        environment.put("PLAYCAST_DRAIN_SPREAD", "1s");
        environment.put("PLAYCAST_PROXIES_TRUSTED", "127.0.0.1");
        return environment;
    }

    private static String address() {
        return "127.0.0.1[" + RoleProcess.freePort() + "]";
    }

    private static Member member(int number) throws Exception {
        var token = Tokens.of(home, number, AccountRole.PLAYER);
        return new Member(haproxy.base(), first.trust(), token, Player.device(DeviceKind.BROWSER, number));
    }
}
