package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ASecondFactorIT {
    private static final String REFUSED = "factor.refused";

    private final AllInOne platform = AllInOne.running();
    private final Enrolled dora = new Enrolled(platform);

    @AfterEach
    void the_browser_is_closed() {
        dora.close();
    }

    @Test
    void is_asked_for_before_a_token_is_given() {
        dora.enrol();
        var shown = dora.signInAgain();
        assertThat(shown.json().path("next").asText()).isEqualTo("/account/second-factor");
        assertThat(dora.browser.authorize().target()).isEqualTo("/account/second-factor");

        var code = dora.authenticator.code(1);
        var answer = dora.show(code.substring(0, 3) + " " + code.substring(3));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("secondFactorShown").asBoolean()).isTrue();
        assertThat(answer.json().path("next").asText()).startsWith("/oauth2/authorize");
        var proof = principal(dora.browser.tokens()).proof();
        assertThat(proof.isFresh(Instant.now(), Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void is_what_an_application_reads_from_a_picture() {
        var begun = dora.browser
                .say("/account/api/second-factor/totp", Map.of("name", "Dora & Zoë"))
                .json();

        assertThat(begun.path("uri").asText())
                .startsWith("otpauth://totp/Playcast:Dora%20%26%20Zo%C3%AB?secret="
                        + begun.path("secret").asText() + "&issuer=Playcast");
        assertThat(begun.path("secret").asText()).matches("[A-Z2-7]{32}");
        assertThat(begun.path("qr").path("size").asInt()).isGreaterThan(20);
        assertThat(begun.path("qr").path("path").asText())
                .startsWith("M0 0h1v1h-1z")
                .matches("[M0-9 hvz-]+");
    }

    @Test
    void is_none_before_a_first_code_was_right() {
        dora.browser.say("/account/api/second-factor/totp", Map.of());

        var wrong = dora.browser.say("/account/api/second-factor/totp/confirm", Map.of("code", "000000x"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("code").asText()).isEqualTo(REFUSED);
        assertThat(dora.me().path("secondFactor").asBoolean()).isFalse();
    }

    @Test
    void has_codes_that_are_good_once() {
        dora.enrol();
        dora.signInAgain();
        var code = dora.authenticator.code(1);

        assertThat(dora.show(code).status()).isEqualTo(200);
        dora.signInAgain();
        var again = dora.show(code);

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.json().path("code").asText()).isEqualTo(REFUSED);
        assertThat(dora.show(dora.recoveryCodes.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void can_be_stood_in_for_by_each_of_ten_codes_once() {
        dora.enrol();
        assertThat(dora.recoveryCodes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.matches("\\w{5}-\\w{5}"));
        dora.signInAgain();
        var code = dora.recoveryCodes.get(3);

        var used = dora.show(" " + code.toUpperCase().replace("-", " "));

        assertThat(used.status()).as(used.body()).isEqualTo(200);
        assertThat(used.json().path("recoveryCodesLeft").asInt()).isEqualTo(9);
        dora.signInAgain();
        assertThat(dora.show(code).status()).isEqualTo(401);
        assertThat(dora.show(dora.recoveryCodes.get(4))
                        .json()
                        .path("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(8);
    }

    @Test
    void is_guessed_five_times_and_then_nobody_is_listened_to() {
        dora.enrol();
        dora.signInAgain();
        for (int i = 0; i < 5; i++) {
            assertThat(dora.show("00000" + i + "x").status()).isEqualTo(401);
        }

        var right = dora.show(dora.authenticator.code(1));

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.json().path("code").asText()).isEqualTo("rate.limited");
    }

    @Test
    void is_changed_by_whoever_shows_it_and_not_by_a_password() {
        dora.enrol();
        dora.signInAgain();

        for (var path : List.of("/totp", "/totp/confirm", "/recovery-codes")) {
            var refused = dora.browser.say("/account/api/second-factor" + path, Map.of("code", "123456"));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().path("code").asText()).isEqualTo("access.step-up");
        }
        assertThat(dora.browser.delete("/account/api/second-factor/totp").status())
                .isEqualTo(401);
        assertThat(dora.browser
                        .say("/account/api/passkeys/registration", Map.of())
                        .status())
                .isEqualTo(401);

        dora.show(dora.authenticator.code(1));
        var renewed = dora.browser.say("/account/api/second-factor/recovery-codes", Map.of());
        assertThat(renewed.json().path("recoveryCodes")).hasSize(10);
        assertThat(dora.show(dora.recoveryCodes.getFirst()).status()).isEqualTo(401);
    }

    @Test
    void is_taken_over_by_another_application_without_new_recovery_codes() {
        dora.enrol();
        var old = dora.authenticator;
        var codes = dora.recoveryCodes;

        dora.enrol();

        assertThat(dora.recoveryCodes).isEmpty();
        dora.signInAgain();
        assertThat(dora.show(old.code(1)).status()).isEqualTo(401);
        assertThat(dora.show(codes.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void is_told_to_admins_who_have_none_and_makes_their_role_count() {
        dora.with(AccountRole.ADMIN);
        assertThat(dora.me().path("secondFactorRequired").asBoolean()).isTrue();
        var before = dora.browser.tokens();
        assertThat(principal(before).roles()).containsExactly(AccountRole.PLAYER);

        dora.enrol();

        assertThat(dora.me().path("secondFactorRequired").asBoolean()).isFalse();
        var after = dora.browser.tokens();
        assertThat(principal(after).roles()).containsExactlyInAnyOrder(AccountRole.PLAYER, AccountRole.ADMIN);
        var refreshed = dora.browser
                .refresh("playcast-web", after.path("refresh_token").asText())
                .json();
        assertThat(principal(refreshed).roles()).contains(AccountRole.ADMIN);
    }

    @Test
    void that_was_the_last_takes_the_role_and_every_sign_in_with_it() {
        dora.with(AccountRole.ADMIN).enrol();
        var tokens = dora.browser.tokens();

        assertThat(dora.browser.delete("/account/api/second-factor/totp").status())
                .isEqualTo(204);

        assertThat(dora.browser
                        .refresh("playcast-web", tokens.path("refresh_token").asText())
                        .status())
                .isEqualTo(400);
        assertThat(dora.me().hasNonNull("user")).isFalse();
        assertThat(dora.signIn().json().path("next").asText()).isEqualTo("/account/");
        assertThat(principal(dora.browser.tokens()).roles()).containsExactly(AccountRole.PLAYER);
    }

    @Test
    void of_somebody_who_has_lost_it_is_reset_by_an_admin_who_has_just_shown_theirs() {
        dora.enrol();
        var tokens = dora.browser.tokens();
        try (var admin = new Enrolled(platform).with(AccountRole.ADMIN).enrol()) {
            var route = "/api/v1/accounts/" + dora.user.value() + "/second-factor/reset";
            assertThat(dora.ask("POST", route, tokens)).isEqualTo(403);

            assertThat(admin.ask("POST", route, admin.browser.tokens())).isEqualTo(204);
        }

        assertThat(dora.me().hasNonNull("user")).isFalse();
        assertThat(dora.signIn().json().path("next").asText()).isEqualTo("/account/");
        assertThat(dora.browser
                        .refresh("playcast-web", tokens.path("refresh_token").asText())
                        .status())
                .isEqualTo(400);
        Eventually.within(
                Duration.ofSeconds(5),
                () -> assertThat(dora.ask("GET", "/api/v1/lobbies", tokens)).isEqualTo(401));
    }

    @Test
    void leaves_nothing_in_the_tables_that_could_be_used_nor_anything_of_the_erased() {
        dora.enrol();
        var sql = JdbcClient.create(platform.bean(DataSource.class));
        var rows = sql.sql("""
                        select row_to_json(t)::text from accounts.totp t where subject = :user
                        union all select row_to_json(c)::text from accounts.recovery_code c where subject = :user""")
                .param("user", dora.user.value())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(11);
        assertThat(String.join("", rows))
                .doesNotContain(dora.recoveryCodes.getFirst().replace("-", ""));

        try (var admin = new Enrolled(platform).with(AccountRole.ADMIN).enrol()) {
            assertThat(admin.ask("POST", "/api/v1/accounts/" + dora.user.value() + "/erasure", admin.browser.tokens()))
                    .isEqualTo(202);
        }

        var left = sql.sql("""
                        select (select count(*) from accounts.totp where subject = :user)
                             + (select count(*) from accounts.recovery_code where subject = :user)
                             + (select count(*) from accounts.user_entities where name = :user)""")
                .param("user", dora.user.value())
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
        assertThat(dora.me().hasNonNull("user")).isFalse();
    }

    private Principal principal(JsonNode tokens) {
        return platform.bean(Tokens.class).verify(tokens.path("access_token").asText());
    }
}
