package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.playcast.account.AccountRole;
import io.playcast.id.LobbyId;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.LobbyMessage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The four roles in the profile production, on engines that let nobody in without TLS. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EncryptedEnginesIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path home;

    @TempDir
    private static Path elsewhere;

    private static EncryptedEngines engines;
    private static List<RoleProcess> roles = List.of();
    private static RoleProcess query;
    private static Player host;
    private static LobbyId lobby;

    @BeforeAll
    static void given_the_four_roles() throws Exception {
        engines = new EncryptedEngines(home, "encrypted");
        var command = RoleProcess.start("command", home, clustered()).awaitReady();
        var edge = RoleProcess.start("edge", home, clustered());
        var projections = RoleProcess.start("projections", home, engines.environment());
        query = RoleProcess.start("query", home, engines.environment());
        roles = List.of(command, edge, projections, query);
        roles.forEach(RoleProcess::awaitReady);
        host = new Player(edge, Tokens.of(home, 1, AccountRole.PLAYER), Player.device(DeviceKind.BROWSER, 1));
        Eventually.within(SOON, () -> lobby = host.opensALobby());
    }

    @AfterAll
    static void down() throws Exception {
        if (host != null) {
            host.close();
        }
        roles.forEach(RoleProcess::close);
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    @Order(1)
    void what_a_player_asks_comes_back_as_a_push_and_is_answered_by_the_query_role() throws Exception {
        host.asks(new LobbyMessage.Ready(lobby, true));

        Eventually.within(
                SOON,
                () -> assertThat(host.sees()
                                .lobby(lobby)
                                .orElseThrow()
                                .members()
                                .getFirst()
                                .ready())
                        .isTrue());
        Eventually.within(SOON, () -> {
            var answer = query.get("/api/v1/lobbies/" + lobby.value(), Tokens.of(home, 3, AccountRole.ADMIN));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"ready\":true");
        });
    }

    @Test
    @Order(2)
    void every_role_says_that_all_engines_answer() throws Exception {
        for (var role : roles) {
            assertThat(role.get("/readyz", "").body())
                    .contains("\"redisHealth\":{\"status\":\"UP\"}")
                    .contains("\"dynamoDbHealth\":{\"status\":\"UP\"}");
        }
    }

    @Test
    @Order(3)
    void postgresql_itself_counts_no_session_in_the_clear() {
        assertThat(engines.postgres().sessions(true)).isGreaterThan(roles.size());
        assertThat(engines.postgres().sessions(false)).isZero();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(engines.postgres().urlInTheClear(), "postgres", "")
                        .close())
                .withMessageContaining("no encryption");
    }

    @Test
    @Order(4)
    void redis_itself_lists_only_clients_of_its_tls_port() {
        try (var client = engines.redisClient();
                var connection = client.connect()) {
            var clients = connection.sync().clientList().lines().toList();

            assertThat(connection.sync().configGet("port")).containsEntry("port", "0");
            assertThat(clients)
                    .hasSizeGreaterThan(roles.size())
                    .allSatisfy(line -> assertThat(line).contains(" laddr=127.0.0.1:" + engines.redisPort() + " "));
        }
    }

    @Test
    @Order(5)
    void what_stands_before_dynamodb_counts_the_roles_connections_by_tls() throws Exception {
        assertThat(engines.dynamoDb().tlsConnections()).isGreaterThanOrEqualTo(roles.size());
    }

    @Test
    @Order(6)
    void an_engine_whose_authority_is_another_one_is_refused_at_the_start_and_named() {
        HomeBundles.of(elsewhere);
        var foreign = elsewhere.resolve("tls/ca.pem");
        var bundle = Map.of("SPRING_SSL_BUNDLE_PEM_FOREIGN_TRUSTSTORE_CERTIFICATE", "file:" + foreign);
        try (var database = refusing(
                        Map.of("PLAYCAST_DATABASE_URL", engines.postgres().url(foreign)));
                var redis = refusing(with(bundle, "PLAYCAST_REDIS_TLS"));
                var dynamoDb = refusing(with(bundle, "PLAYCAST_DYNAMODB_TLS"))) {
            assertThat(database.ended()).isNotZero();
            assertThat(database.log())
                    .contains("failed: PostgreSQL showed a certificate that is not trusted")
                    .contains("sslrootcert in playcast.database.url says which authority is");
            assertThat(redis.ended()).isNotZero();
            assertThat(redis.log())
                    .contains("failed: Redis showed a certificate that is not trusted")
                    .contains("playcast.redis.tls says which authority is");
            assertThat(dynamoDb.ended()).isNotZero();
            assertThat(dynamoDb.log())
                    .contains("failed: DynamoDB showed a certificate that is not trusted")
                    .contains("playcast.dynamodb.tls says which authority is");
        }
    }

    @Test
    @Order(7)
    void a_role_that_is_told_to_go_in_the_clear_does_not_start() {
        try (var told = refusing(Map.of(
                "PLAYCAST_REDIS_URI",
                "redis://:of-the-redis@localhost:" + engines.redisPort(),
                "PLAYCAST_DYNAMODB_ENDPOINT",
                "http://localhost",
                "PLAYCAST_DATABASE_URL",
                engines.postgres().urlInTheClear(),
                "PLAYCAST_EDGE_PLAINTEXT",
                "loopback"))) {
            assertThat(told.ended()).isNotZero();
            assertThat(told.log())
                    .contains("failed: The profile production sends nothing in the clear: ")
                    .contains("rediss://", "https://", "sslmode=verify-full", "playcast.edge.plaintext has to be off")
                    .doesNotContain("of-the-redis");
        }
    }

    private static RoleProcess refusing(Map<String, String> otherwise) {
        var environment = engines.environment();
        environment.putAll(otherwise);
        return RoleProcess.start("query", home, environment);
    }

    private static Map<String, String> with(Map<String, String> bundle, String setting) {
        var environment = new HashMap<>(bundle);
        environment.put(setting, "foreign");
        return environment;
    }

    private static Map<String, String> clustered() {
        var environment = engines.environment();
        environment.put("PLAYCAST_CLUSTER_ENABLED", "true");
        environment.put("PLAYCAST_CLUSTER_TLS", "playcast-node");
        environment.put("PLAYCAST_CLUSTER_BIND", "127.0.0.1[" + RoleProcess.freePort() + "]");
        return environment;
    }
}
