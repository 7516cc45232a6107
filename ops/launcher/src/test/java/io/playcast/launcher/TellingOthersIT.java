package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.playcast.account.AccountRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Given the whole platform with a queue, an admin, somebody with an account, and a program on this machine that wants to be told. */
class TellingOthersIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static int next;

    private final AllInOne here = AllInOne.running();
    private final Browser browser = new Browser(here);
    private final String admin = Tokens.of(here.home(), 4_712, AccountRole.ADMIN);
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer program;
    private String user;

    private record Got(String id, String seconds, String signatures, String body) {}

    @BeforeEach
    void somebody_has_an_account_and_a_program_listens() throws IOException {
        browser.say(
                "/account/api/register",
                Map.of("login", "told" + next++, "password", "correct horse battery", "name", "Vera"));
        user = browser.get("/account/api/me").json().path("user").asText();
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
    }

    @AfterEach
    void over() {
        program.stop(0);
        browser.close();
    }

    @Test
    void an_erasure_reaches_a_webhook_that_can_verify_it_and_the_queue() throws Exception {
        var url = "http://127.0.0.1:" + program.getAddress().getPort() + "/erased";
        var made = post("/api/v1/webhooks", "{\"url\":\"" + url + "\",\"types\":[\"playcast.user-erased.v1\"]}");
        assertThat(made.status()).isEqualTo(201);

        post("/api/v1/accounts/" + user + "/erasure", "");

        Eventually.within(
                SOON,
                () -> assertThat(got).singleElement().satisfies(one -> {
                    assertThat(one.body()).contains("\"type\":\"playcast.user-erased.v1\"", user);
                    assertThat(one.signatures())
                            .isEqualTo(signed(made.json().path("secret").asText(), one));
                }));
        Eventually.within(
                SOON,
                () -> assertThat(messages()).anyMatch(message -> message.body().contains(user)));
        var status = get("/api/v1/outbox").json();
        assertThat(status.path("consumers").path(0).path("name").asText()).isEqualTo("queue");
        assertThat(status.path("queue").path("dead").asLong()).isZero();
    }

    @Test
    void who_registered_it_and_who_gave_messages_back_stands_in_the_audit() {
        assertThat(post("/api/v1/outbox/redrive", "").json().path("messages").asLong())
                .isZero();
        var url = "http://localhost:" + program.getAddress().getPort() + "/";
        var id = post("/api/v1/webhooks", "{\"url\":\"" + url + "\"}")
                .json()
                .path("webhook")
                .path("id")
                .asText();
        browser.send(as(admin, "/api/v1/webhooks/" + id).DELETE());

        Eventually.within(
                SOON,
                () -> assertThat(audited())
                        .extracting(link -> link.path("data").path("route").asText())
                        .contains("REDRIVE_OUTBOX", "REGISTER_WEBHOOK", "DELETE_WEBHOOK"));
        assertThat(audited().toString()).doesNotContain("whsec_");
    }

    private List<JsonNode> audited() {
        var links = get("/api/v1/audit?limit=200").json().path("links");
        return links.findValues("entry").stream()
                .filter(entry -> entry.path("what").asText().equals("security.AdminCalled"))
                .toList();
    }

    private List<Message> messages() {
        var sqs = here.bean(SqsClient.class);
        var url = sqs.getQueueUrl(queue -> queue.queueName("playcast-events.fifo"))
                .queueUrl();
        return sqs.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
                .messages();
    }

    private Browser.Answer get(String path) {
        return browser.send(as(admin, path).GET());
    }

    private Browser.Answer post(String path, String body) {
        return browser.send(
                as(admin, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private java.net.http.HttpRequest.Builder as(String token, String path) {
        return browser.request(path).header("Authorization", "Bearer " + token);
    }

    /** As whoever receives it has it in the handbook. */
    private static String signed(String secret, Got message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            var text = message.id() + "." + message.seconds() + "." + message.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
