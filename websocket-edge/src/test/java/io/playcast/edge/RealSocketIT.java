package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.twin.Eventually;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.RecordingGateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;

class RealSocketIT {
    @TempDir
    static Path home;

    private static ConfigurableApplicationContext edge;
    private static HttpClient http;
    private static int port;

    @BeforeAll
    static void the_edge_runs() throws Exception {
        edge = SpringApplication.run(
                EdgeOnJetty.class, "--server.port=0", "--playcast.home=" + home, "--spring.main.banner-mode=off");
        port = edge.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        http = JettyClient.http(home);
        edge.getBean(InMemoryHistory.class).append(LOBBY.toString(), Given.CREATED);
        edge.getBean(InMemoryHistory.class).append(LOBBY.toString(), Given.BEN_JOINED);
    }

    @AfterAll
    static void the_edge_stops() {
        http.shutdownNow();
        edge.close();
    }

    @Test
    void jetty_holds_the_sockets() {
        assertThat(edge.getBeansOfType(JettyServletWebServerFactory.class)).hasSize(1);
    }

    @Test
    void a_member_over_tls_sees_what_happens_in_the_lobby() throws Exception {
        var ben = greeted(BEN, TABLET, true);
        ben.say("{\"id\":\"c1\",\"type\":\"lobby.join\",\"data\":{\"lobby\":\"" + LOBBY.value() + "\"}}");
        long seq = ben.next("snapshot").path("data").path("seq").asLong();

        happened(new ReadyChanged(LOBBY, BEN, true));

        assertThat(ben.next("lobby.ready-changed").path("seq").asLong()).isEqualTo(seq + 1);
        Eventually.holds(
                "Ben is online",
                () -> edge.getBean(RecordingGateway.class).commands(ComeOnline.class).stream()
                        .anyMatch(come -> come.user().equals(BEN)));
        ben.socket.abort();
    }

    @Test
    void a_client_that_does_not_trust_the_authority_gets_no_connection() {
        assertThatThrownBy(() ->
                        HttpClient.newHttpClient().send(request("/").build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void there_is_no_plain_http() throws Exception {
        var plain = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();

        assertThatThrownBy(() -> http.send(plain, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void a_page_of_a_foreign_origin_is_turned_away() throws Exception {
        assertThat(handshake("https://evil.example", Door.PROTOCOL)).isEqualTo(403);
        assertThat(handshake("https://localhost:" + port + ".evil.example", Door.PROTOCOL))
                .isEqualTo(403);
        assertThat(handshake("null", Door.PROTOCOL)).isEqualTo(403);
        assertThat(edge.getBean(MeterRegistry.class)
                        .counter("playcast.refusals", "code", "origin")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void our_own_pages_and_clients_without_an_origin_come_in() throws Exception {
        assertThat(handshake("https://localhost:" + port, Door.PROTOCOL)).isEqualTo(101);
        assertThat(handshake("https://127.0.0.1:" + port, Door.PROTOCOL)).isEqualTo(101);
        assertThat(handshake(null, Door.PROTOCOL)).isEqualTo(101);
    }

    @Test
    void a_client_that_speaks_another_protocol_is_turned_away() throws Exception {
        assertThat(handshake(null, "graphql-ws")).isEqualTo(400);
    }

    @Test
    void a_frame_that_is_too_large_closes_the_socket() throws Exception {
        var client = greeted(ANN, PAGE, true);

        client.say("{\"id\":\"" + "x".repeat(70_000) + "\"}");

        Eventually.holds("the socket is closed with 4503", () -> client.closed == 4503);
    }

    @Test
    void a_wrong_token_closes_the_socket() throws Exception {
        var client = JettyClient.connect(http, port, true).say(hello("forged", PAGE));

        Eventually.holds("the socket is closed with 4505", () -> client.closed == 4505);
    }

    @Test
    void a_client_that_takes_nothing_is_dropped_while_the_others_go_on() throws Exception {
        var slow = greeted(ANN, PAGE, false);
        var dropped = edge.getBean(MeterRegistry.class).counter("playcast.refusals", "code", "slow-consumer");

        for (int i = 0; i < 60_000 && dropped.count() == 0 && !slow.socket.isOutputClosed(); i++) {
            slow.socket
                    .sendText(
                            "{\"id\":\"" + "i".repeat(64) + "\",\"type\":\"ping\",\"data\":{\"" + "f".repeat(60)
                                    + "\":1}}",
                            true)
                    .get(10, TimeUnit.SECONDS);
            if (i % 2 == 1) {
                slow.socket.sendText("{\"id\":\"c\",\"type\":\"ping\"}", true).get(10, TimeUnit.SECONDS);
            }
        }

        Eventually.holds("the slow client was dropped", () -> dropped.count() == 1);
    }

    @Test
    void a_guest_with_an_unknown_code_gets_a_problem() throws Exception {
        var answer = http.send(
                request("/api/v1/guests")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"ABCDEF\",\"name\":\"Zoë\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"invite.unknown\"");
    }

    @Test
    void a_body_that_is_no_json_gets_a_problem() throws Exception {
        var answer = http.send(
                request("/api/v1/guests")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"bad-request\"");
    }

    @Test
    void links_lead_to_the_player_page_under_strict_headers() throws Exception {
        var answer = http.send(request("/join/ABCDEF").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("player page of the test");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "connect-src 'self' wss://localhost:" + port);
        assertThat(http.send(request("/console/events").build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("console page of the test");
    }

    private static JettyClient greeted(UserId user, DeviceId device, boolean reads) throws Exception {
        var principal = new Principal(
                user, Set.of(AccountRole.PLAYER), null, Instant.now().plusSeconds(600));
        var token = edge.getBean(Tokens.class).issue(principal);
        var client = JettyClient.connect(http, port, reads).say(hello(token, device));
        if (reads) {
            client.next("welcome");
        }
        return client;
    }

    private static String hello(String token, DeviceId device) {
        return "{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\"" + token
                + "\",\"device\":{\"kind\":\"browser\",\"id\":\"" + device.value() + "\"}}}";
    }

    private static void happened(Object event) {
        var stored = edge.getBean(InMemoryHistory.class).append(LOBBY.toString(), event);
        var codec = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
        try (var redis = edge.getBean(RedisClient.class).connect(codec)) {
            redis.sync()
                    .publish(
                            Channels.of(LOBBY.toString()),
                            FeedFrame.of(stored, "corr").encode());
        }
    }

    /** The status of a handshake, 101 when it succeeded. */
    private static int handshake(String origin, String protocol) throws Exception {
        var builder = http.newWebSocketBuilder().subprotocols(protocol);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            builder.buildAsync(URI.create("wss://localhost:" + port + "/ws"), new java.net.http.WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS)
                    .abort();
            return 101;
        } catch (ExecutionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    }
}
