package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GainingAndLosingASecondFactorIT {
    private final AllInOne platform = AllInOne.running();
    private final Enrolled dora = new Enrolled(platform);

    @AfterEach
    void the_browser_is_closed() {
        dora.close();
    }

    @Test
    void admins_who_have_none_are_told_so_and_their_role_counts_with_one() {
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
    void the_last_one_takes_the_role_and_every_sign_in_with_it() {
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
    void of_somebody_who_has_lost_it_an_admin_who_has_just_shown_theirs_resets_it() {
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
    void nothing_in_the_tables_could_be_used_and_nothing_of_the_erased_is_left() {
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
