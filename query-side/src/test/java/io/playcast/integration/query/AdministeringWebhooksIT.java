package io.playcast.integration.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.given.Ids;
import io.playcast.query.Api;
import io.playcast.query.Api.Answer;
import io.playcast.query.OnThePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Given an admin, and addresses where nobody listens. */
@OnThePlatform
class AdministeringWebhooksIT {
    private static final String ALL = "/api/v1/webhooks";
    private static final String ASKED =
            "{\"url\":\"https://hooks.invalid/playcast\",\"types\":[\"playcast.user-erased.v1\"]}";

    @Autowired
    Api api;

    @AfterEach
    void none_is_left() {
        var token = api.token(AccountRole.ADMIN);
        api.get(ALL, token)
                .json()
                .path("webhooks")
                .forEach(one -> api.send("DELETE", ALL + "/" + one.path("id").asText(), token));
    }

    @Test
    void its_secret_is_shown_when_it_is_registered_and_never_again() {
        var made = register(ASKED);

        assertThat(made.status()).isEqualTo(201);
        var id = made.json().path("webhook").path("id").asText();
        assertThat(made.header("Location")).isEqualTo(ALL + "/" + id);
        assertThat(made.json().path("secret").asText()).matches("whsec_[A-Za-z0-9+/]{43}=");
        var listed = api.get(ALL, AccountRole.ADMIN);
        assertThat(listed.response().body())
                .contains(id, "https://hooks.invalid/playcast")
                .doesNotContain("whsec_");
        assertThat(listed.json().path("webhooks").path(0).path("status").asText())
                .isEqualTo("delivering");
    }

    @Test
    void a_new_secret_is_another_one_and_the_old_one_signs_for_a_day() {
        var made = register(ASKED).json();

        var changed = act("POST", made.path("webhook").path("id").asText() + "/secret");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("secret").asText())
                .startsWith("whsec_")
                .isNotEqualTo(made.path("secret").asText());
        assertThat(changed.json().has("previousUntil")).isTrue();
    }

    @Test
    void it_is_sent_everything_from_a_position_of_the_log_on_and_from_no_other() {
        var id = register(ASKED).json().path("webhook").path("id").asText();

        assertThat(act("POST", id + "/replay?from=1").json().path("position").asLong())
                .isZero();
        assertThat(act("POST", id + "/replay").json().path("status").asText()).isEqualTo("delivering");
        var refused = act("POST", id + "/replay?from=" + Long.MAX_VALUE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("from");
        assertThat(act("POST", id + "/replay?from=0").status()).isEqualTo(400);
    }

    @Test
    void once_deleted_it_is_unknown() {
        var id = register(ASKED).json().path("webhook").path("id").asText();
        assertThat(api.get(ALL + "/" + id + "/deliveries", AccountRole.ADMIN)
                        .json()
                        .path("deliveries"))
                .isEmpty();

        assertThat(act("DELETE", id).status()).isEqualTo(204);

        assertThat(act("DELETE", id).code()).isEqualTo("webhook.unknown");
        assertThat(act("POST", id + "/replay").status()).isEqualTo(404);
        assertThat(api.get(ALL + "/" + Ids.next() + "/deliveries", AccountRole.ADMIN)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | {\"url\":\"http://hooks.example.org/\"}",
                "url | {\"url\":\"http://127.0.0.1:8080/\"}",
                "url | {\"url\":\"file:///etc/passwd\"}",
                "types | {\"url\":\"https://hooks.invalid/\",\"types\":[\"lobby.LobbyCreated\"]}",
                "from | {\"url\":\"https://hooks.invalid/\",\"from\":0}",
                "body | {\"types\":[]}",
                "body | {\"url\":\"https://hooks.invalid/\",\"secret\":\"mine\"}",
                "body | {\"url\":\"https://hooks.invalid/\"",
                "body | null",
                "body | []",
                "body | 7"
            })
    void what_is_asked_for_wrongly_is_refused_by_name(String field, String body) {
        var refused = register(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-request");
        assertThat(refused.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    void without_a_body_nothing_is_asked_for() {
        var refused = api.send("POST", ALL, api.token(AccountRole.ADMIN));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("body");
    }

    @Test
    void where_no_queue_is_configured_the_outbox_says_so_and_gives_nothing_back() {
        assertThat(api.get("/api/v1/outbox", AccountRole.ANALYST).response().body())
                .isEqualTo("{\"consumers\":[]}");
        assertThat(api.send("POST", "/api/v1/outbox/redrive", api.token(AccountRole.ADMIN))
                        .code())
                .isEqualTo("outbox.no-queue");
    }

    private Answer register(String body) {
        return api.post(ALL, api.token(AccountRole.ADMIN), body);
    }

    private Answer act(String method, String path) {
        return api.send(method, ALL + "/" + path, api.token(AccountRole.ADMIN));
    }
}
