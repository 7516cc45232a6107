package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.engines.ListeningSockets;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyView;
import io.playcast.session.Profile;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.SessionMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Command, projections, query and edge as four processes over real engines: commands travel, and so do refusals. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolesApartIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Device AGENT = Player.device(DeviceKind.AGENT, 3);

    @TempDir
    private static Path home;

    private static RoleProcess command;
    private static RoleProcess projections;
    private static RoleProcess query;
    private static RoleProcess edge;
    private static Player host;
    private static Player agent;
    private static Player stranger;
    private static LobbyId lobby;

    @BeforeAll
    static void given_four_processes_that_share_nothing_but_engines_and_keys() throws Exception {
        var inCluster = "127.0.0.1[" + RoleProcess.freePort() + "]";
        var edgeInCluster = "127.0.0.1[" + RoleProcess.freePort() + "]";
        var members = inCluster + "," + edgeInCluster;
        var engines = new HashMap<>(RealEngines.environment("apart"));
        engines.put(Routes.EXPOSED, "health,prometheus,mappings");
        // The command side brings its schema, and makes the certificate authority and the keys.
        command = RoleProcess.start("command", home, clustered(engines, members, inCluster))
                .awaitReady();
        projections = RoleProcess.start("projections", home, engines);
        query = RoleProcess.start("query", home, engines);
        edge = RoleProcess.start("edge", home, clustered(engines, members, edgeInCluster));
        projections.awaitReady();
        query.awaitReady();
        edge.awaitReady();
        host = new Player(edge, token(1, AccountRole.PLAYER), Player.device(DeviceKind.BROWSER, 1));
        agent = new Player(edge, token(1, AccountRole.PLAYER), AGENT);
        stranger = new Player(edge, token(2, AccountRole.PLAYER), Player.device(DeviceKind.BROWSER, 2));
        Eventually.within(SOON, () -> lobby = host.opensALobby());
    }

    @AfterAll
    static void down() {
        for (AutoCloseable started : new AutoCloseable[] {host, agent, stranger, edge, query, projections, command}) {
            try {
                started.close();
            } catch (Exception neverStarted) {
                // what did start is closed all the same
            }
        }
    }

    @Test
    @Order(1)
    void what_one_asks_at_the_edge_comes_back_as_a_push() throws Exception {
        host.asks(new LobbyMessage.Ready(lobby, true));

        Eventually.within(SOON, () -> assertThat(isReady()).isTrue());
    }

    @Test
    @Order(2)
    void a_refusal_of_the_aggregate_keeps_its_code_and_its_sentence() {
        var refused = catchThrowableOfType(Rejected.class, () -> stranger.asks(new LobbyMessage.Ready(lobby, true)));

        assertThat(refused.code()).isEqualTo("lobby.not-member");
        assertThat(refused).hasMessage("Only members of the lobby can do this");
    }

    @Test
    @Order(3)
    void the_query_role_answers_for_what_the_others_did() {
        Eventually.within(SOON, () -> {
            var answer = query.get("/api/v1/lobbies/" + lobby.value(), token(3, AccountRole.ADMIN));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains(lobby.value()).contains("\"ready\":true");
        });
    }

    @Test
    @Order(4)
    void an_automation_of_the_command_side_commands_through_the_cluster_too() throws Exception {
        var session = host.asks(new SessionMessage.Start(lobby, AGENT.id(), Profile.LOW))
                .field("session", SessionId.class);

        Eventually.within(SOON, () -> assertThat(agent.sees().session(session)).isPresent());
    }

    @Test
    @Order(4)
    void what_an_admin_asks_of_the_query_role_the_projections_do() throws Exception {
        var answer = query.post("/api/v1/projections/lobbies/dead-letters/retry", token(3, AccountRole.ADMIN));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"outcome\":\"handled\"", "Streams handled: 0");
    }

    @Test
    @Order(5)
    void every_route_of_every_role_answers_under_the_security_headers_whoever_asks() throws Exception {
        for (var process : List.of(command, projections, query, edge)) {
            var routes = Routes.of(process);
            assertThat(routes).extracting(Routes.Route::path).contains("/healthz", "/readyz", "/metrics");
            for (var route : routes) {
                // An admin who drains the edge would end the test; that he is under the same headers is shown where he
                // does.
                headersOf(process.ask(route.method(), route.path(), token(2, AccountRole.PLAYER)), route);
                headersOf(process.ask(route.method(), route.path(), "nonsense"), route);
                headersOf(process.ask("PATCH", route.path(), ""), route);
                if (route.method().equals("GET")) {
                    headersOf(process.ask("GET", route.path(), token(3, AccountRole.ADMIN)), route);
                }
            }
            headersOf(process.ask("GET", "/nowhere/at/all", ""), "no route");
            headersOf(process.ask("GET", "/%2e%2e/%2e%2e/etc/passwd", ""), "no path");
            var traced = process.ask("TRACE", "/", "");
            headersOf(traced, "TRACE");
            assertThat(traced.statusCode()).isEqualTo(405);
        }
        assertThat(Routes.of(query))
                .extracting(Routes.Route::path)
                .anyMatch(path -> path.startsWith("/api/v1/lobbies"));
        assertThat(Routes.of(edge)).extracting(Routes.Route::path).contains("/api/v1/guests", "/api/v1/edge/drain");
    }

    @Test
    @Order(6)
    void files_of_the_pages_are_under_them_too() throws Exception {
        var page = edge.get("/", "");
        headersOf(page, "/");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        var files = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .toList();
        assertThat(files).hasSizeGreaterThan(1);
        for (var file : files) {
            var answer = edge.get(file.group(1), "");
            assertThat(answer.statusCode()).isEqualTo(200);
            headersOf(answer, file.group(1));
        }
    }

    @Test
    @Order(6)
    void no_role_reads_a_form_or_a_long_body() throws Exception {
        var form = "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nABC";
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            assertThat(edge.post("/api/v1/guests", "", type, form).statusCode()).isEqualTo(415);
            var rebuild = "/api/v1/projections/x/rebuild";
            assertThat(query.post(rebuild, token(3, AccountRole.ADMIN), type, form)
                            .statusCode())
                    .as("as without one")
                    .isEqualTo(query.post(rebuild, token(3, AccountRole.ADMIN)).statusCode());
        }
        for (var process : List.of(command, projections, query, edge)) {
            var answer = process.post("/api/v1/guests", "", "application/json", "x".repeat(70_000));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body.too-long");
            headersOf(answer, "a long body");
        }
    }

    @Test
    @Order(7)
    void the_kernel_says_that_only_the_port_of_a_role_is_open_to_others() {
        for (var process : List.of(command, projections, query, edge)) {
            var open = ListeningSockets.of(process.pid());

            assertThat(open)
                    .filteredOn(socket -> !socket.onLoopback())
                    .extracting(ListeningSockets.Listening::port)
                    .containsExactly(process.base().getPort());
        }
        assertThat(ListeningSockets.of(edge.pid()))
                .as("the container behind the front")
                .hasSizeGreaterThan(1);
    }

    @Test
    @Order(8)
    void what_stands_on_a_command_line_is_no_secret() throws Exception {
        var secrets = new ArrayList<String>();
        try (var keys = Files.walk(home)) {
            for (var file : keys.filter(Files::isRegularFile)
                    .filter(RolesApartIT::isSecret)
                    .toList()) {
                secrets.addAll(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(secrets).as("the keys of this installation").hasSizeGreaterThan(3);
        secrets.removeIf(line -> line.length() < 16 || line.startsWith("-----"));
        for (var process : List.of(command, projections, query, edge)) {
            var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));

            assertThat(line).contains("--role=").doesNotContainIgnoringCase("password", "secret", "token=");
            assertThat(secrets).noneMatch(line::contains);
        }
    }

    @Test
    @Order(9)
    void with_the_command_side_killed_one_is_told_to_try_again() {
        command.kill();

        // The first is under way when the process is missed; the second finds nobody to go to.
        for (var time : List.of("first", "second")) {
            var refused = catchThrowableOfType(Rejected.class, () -> host.asks(new LobbyMessage.Ready(lobby, false)));

            assertThat(refused).as(time).hasMessage("The platform cannot answer now");
            assertThat(refused.code()).isEqualTo("unavailable");
            assertThat(refused.retryAfterMs()).isEqualTo(1_000);
        }
        assertThat(host.sees().lobby(lobby)).as("the line is still there").isPresent();
    }

    @Test
    @Order(10)
    void with_the_command_side_back_commands_work_again() {
        command.startAgain();
        command.awaitReady();

        Eventually.within(SOON, () -> host.asks(new LobbyMessage.Ready(lobby, false)));
        Eventually.within(SOON, () -> assertThat(isReady()).isFalse());
    }

    @Test
    @Order(11)
    void an_edge_that_an_admin_empties_says_at_once_that_it_is_not_ready() throws Exception {
        assertThat(edge.get("/readyz", "").statusCode()).isEqualTo(200);
        assertThat(edge.post("/api/v1/edge/drain", token(2, AccountRole.PLAYER)).statusCode())
                .isEqualTo(403);

        var drained = edge.post("/api/v1/edge/drain", token(3, AccountRole.ADMIN));
        assertThat(drained.statusCode()).isEqualTo(202);
        headersOf(drained, "drain");

        Eventually.within(SOON, () -> {
            var ready = edge.get("/readyz", "");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"reason\":\"draining\"");
        });
        assertThat(edge.get("/healthz", "").statusCode()).isEqualTo(200);
        Eventually.within(SOON, () -> assertThat(edge.log()).contains("edge is drained: 0 sockets"));
    }

    private static void headersOf(HttpResponse<String> answer, Object route) {
        var headers = answer.headers().map();
        assertThat(headers)
                .as("%s: %d", route, answer.statusCode())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                .containsEntry("cross-origin-embedder-policy", List.of("require-corp"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsEntry("x-permitted-cross-domain-policies", List.of("none"))
                .containsKeys("permissions-policy", "cache-control")
                .doesNotContainKeys("server", "x-powered-by");
        assertThat(headers.get("content-security-policy"))
                .as("%s: %d", route, answer.statusCode())
                .singleElement()
                .asString()
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 400 || type.contains("json")) {
            assertThat(headers.get("cache-control"))
                    .as("%s", route)
                    .singleElement()
                    .asString()
                    .contains("no-store");
        }
    }

    private static boolean isSecret(Path file) {
        var name = file.getFileName().toString();
        return name.contains("key") || name.endsWith(".jwk");
    }

    private static boolean isReady() {
        return host.sees()
                .lobby(lobby)
                .map(LobbyView::members)
                .orElseThrow()
                .getFirst()
                .ready();
    }

    private static Map<String, String> clustered(Map<String, String> engines, String members, String bind) {
        var environment = new HashMap<>(engines);
        environment.put("PLAYCAST_CLUSTER_MEMBERS", members);
        environment.put("PLAYCAST_CLUSTER_BIND", bind);
        environment.put("PLAYCAST_DRAIN_NOTICE", "200ms");
        environment.put("PLAYCAST_DRAIN_SPREAD", "300ms");
        return environment;
    }

    private static String token(int user, AccountRole role) {
        return Tokens.of(home, user, role);
    }
}
