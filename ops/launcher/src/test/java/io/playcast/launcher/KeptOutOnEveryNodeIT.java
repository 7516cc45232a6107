package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.ServerMessage.Welcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptOutOnEveryNodeIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String PASSWORD = "correct horse battery";
    private static final int PATIENCE_S = 20;
    private static int next;

    private final AllInOne here = AllInOne.running();
    private final AllInOne elsewhere = AllInOne.another();
    private final Browser browser = new Browser(here);
    private String login;
    private String user;
    private String admin;
    private Socket first;
    private Socket second;

    @BeforeEach
    void somebody_has_a_socket_on_each_of_two_nodes() throws Exception {
        login = "dora" + next++;
        browser.say("/account/api/register", Map.of("login", login, "password", PASSWORD, "name", "Dora"));
        user = browser.get("/account/api/me").json().path("user").asText();
        admin = Tokens.of(here.home(), 1, io.playcast.account.AccountRole.ADMIN);
        var token = browser.tokens().path("access_token").asText();
        first = new Socket(here, token, 1);
        second = new Socket(elsewhere, token, 2);
    }

    @AfterEach
    void all_is_closed() {
        first.client.close();
        second.client.close();
        browser.close();
    }

    @Test
    void within_two_seconds_a_suspended_account_has_no_socket_anywhere() throws Exception {
        var refreshable = browser.tokens().path("refresh_token").asText();

        order("POST", "/api/v1/accounts/" + user + "/suspension");

        assertThat(first.end()).contains("4506");
        assertThat(second.end()).contains("4506");
        assertThat(browser.refresh("playcast-web", refreshable).status()).isEqualTo(400);
        assertThat(browser.authorize().target()).doesNotContain("code=");
        var again = browser.say("/account/api/sign-in", Map.of("login", login, "password", PASSWORD));
        assertThat(again.json().path("code").asText()).isEqualTo("account.suspended");

        order("DELETE", "/api/v1/accounts/" + user + "/suspension");

        assertThat(browser.say("/account/api/sign-in", Map.of("login", login, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void after_signing_out_everywhere_nothing_from_before_is_good_and_signing_in_is() throws Exception {
        var tokens = browser.tokens();

        order("DELETE", "/api/v1/accounts/" + user + "/sign-ins");

        assertThat(first.end()).contains("4505");
        assertThat(second.end()).contains("4505");
        assertThat(browser.refresh("playcast-web", tokens.path("refresh_token").asText())
                        .status())
                .isEqualTo(400);
        assertThat(browser.authorize().target()).isEqualTo("/account/sign-in");
        browser.say("/account/api/sign-in", Map.of("login", login, "password", PASSWORD));
        assertThat(browser.tokens().path("access_token").asText()).isNotEmpty();
    }

    @Test
    void an_admin_gives_and_takes_a_role_and_sees_it() {
        order("POST", "/api/v1/accounts/" + user + "/roles/analyst");
        assertThat(roles()).isEqualTo("[\"player\",\"analyst\"]");

        order("DELETE", "/api/v1/accounts/" + user + "/roles/analyst");
        assertThat(roles()).isEqualTo("[\"player\"]");
    }

    private String roles() {
        return browser.send(browser.request("/api/v1/accounts/" + user)
                        .header("Authorization", "Bearer " + admin)
                        .GET())
                .json()
                .path("roles")
                .toString();
    }

    private void order(String method, String path) {
        var answer = browser.send(browser.request(path)
                .header("Authorization", "Bearer " + admin)
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static final class Socket implements ClientListener {
        private final CompletableFuture<String> ended = new CompletableFuture<>();
        private final PlaycastClient client;

        Socket(AllInOne node, String token, int number) throws Exception {
            client = PlaycastClient.connect(
                    new ClientOptions(
                            node.base(), () -> token, Player.device(DeviceKind.BROWSER, number), node.trust()),
                    this);
            client.ready().get(PATIENCE_S, TimeUnit.SECONDS);
        }

        String end() throws Exception {
            return ended.get(TWO_SECONDS.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void welcomed(Welcome welcome) {}

        @Override
        public void pushed(Push push) {}

        @Override
        public void lost(String reason) {}

        @Override
        public void gaveUp(String reason) {
            ended.complete(reason);
        }
    }
}
