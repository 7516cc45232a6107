package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.stored.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Given two edges of one platform, and somebody at an address of their own who tries one invite code after another. */
class ABurstIsMetWithABlockIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String THEIRS = "203.0.113.77";
    private static final String ANOTHERS = "203.0.113.78";
    private static final int TRIES = 25;

    private final AllInOne here = AllInOne.running();
    private final AllInOne elsewhere = AllInOne.another();
    private final HttpClient http =
            HttpClient.newBuilder().sslContext(here.trust().tls()).build();

    @AfterEach
    void over() {
        http.close();
    }

    @Test
    void an_intrusion_is_suspected_and_the_address_is_let_in_nowhere() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            assertThat(comeByCode(here, THEIRS).statusCode()).isIn(404, 429);
        }

        Eventually.within(SOON, () -> {
            var refused = comeByCode(here, THEIRS);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Json.stored().readTree(refused.body()).path("code").asText())
                    .isEqualTo("address.blocked");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 900L);
            assertThat(refused.headers().firstValue("X-Content-Type-Options")).isPresent();
        });
        Eventually.within(SOON, () -> assertThat(handshake(elsewhere, THEIRS)).isEqualTo(429));
        assertThat(handshake(elsewhere, ANOTHERS)).isEqualTo(101);
        assertThat(comeByCode(here, ANOTHERS).statusCode()).isEqualTo(404);
        var links = audited();
        var suspected = one(links, "security.IntrusionSuspected");
        var blocked = one(links, "security.AddressBlocked");
        assertThat(suspected.path("data").path("rule").asText()).isEqualTo("guessing");
        assertThat(suspected.path("data").path("evidence")).isNotEmpty();
        assertThat(blocked.path("data").path("from"))
                .isEqualTo(suspected.path("data").path("from"));
        assertThat(links.toString()).doesNotContain(THEIRS);
    }

    private HttpResponse<String> comeByCode(AllInOne node, String from) throws Exception {
        var body = "{\"code\":\"ZZZZZZ\",\"name\":\"Eve\"}";
        return http.send(
                HttpRequest.newBuilder(node.base().resolve("/api/v1/guests"))
                        .header("X-Forwarded-For", from)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private int handshake(AllInOne node, String from) {
        try {
            http.newWebSocketBuilder()
                    .header("X-Forwarded-For", from)
                    .subprotocols("playcast.v1+json")
                    .buildAsync(
                            URI.create("wss"
                                    + node.base().resolve("/ws").toString().substring("https".length())),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private List<JsonNode> audited() throws Exception {
        var all = new ArrayList<JsonNode>();
        for (var by : List.of("WhenSightingsPileUpSuspectIntrusion", "WhenIntrusionSuspectedRespond")) {
            Eventually.within(SOON, () -> {
                var answer = http.send(
                        HttpRequest.newBuilder(here.base().resolve("/api/v1/audit?by=" + by))
                                .header("Authorization", "Bearer " + Tokens.of(here.home(), 5, AccountRole.ADMIN))
                                .build(),
                        BodyHandlers.ofString());
                var links = Json.stored().readTree(answer.body()).path("links");
                assertThat(links).as(answer.body()).isNotEmpty();
                links.forEach(link -> all.add(link.path("entry")));
            });
        }
        return all;
    }

    private static JsonNode one(List<JsonNode> links, String what) {
        return links.stream()
                .filter(link -> link.path("what").asText().equals(what))
                .filter(link -> link.path("data").path("rule").asText().equals("guessing"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what + " in " + links));
    }
}
