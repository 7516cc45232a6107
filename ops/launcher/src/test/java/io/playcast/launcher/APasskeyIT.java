package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both ceremonies in real Chromium; what a browser would not send by itself is altered on the way. */
class APasskeyIT {
    private static final String SESSION = "__Host-playcast";
    private static final String ADD =
            "return say('POST', '/passkeys', {label: 'My phone', credential: await make('Dora')})";
    private static final String SIGN_IN = "return say('POST', '/passkeys/sign-in', {credential: await show()})";

    private final AllInOne platform = AllInOne.running();
    private final Enrolled dora = new Enrolled(platform);
    private Chromium chromium;
    private String phone;

    @BeforeEach
    void somebody_is_signed_in_at_a_browser_with_an_authenticator() {
        chromium = Chromium.at(platform);
        phone = chromium.addAuthenticator(true);
        chromium.cookie(SESSION, dora.browser.cookie(SESSION));
    }

    @AfterEach
    void all_is_closed() {
        chromium.close();
        dora.close();
    }

    @Test
    void that_is_the_first_second_factor_brings_recovery_codes_and_is_listed_under_its_label() {
        var added = chromium.run(ADD);

        assertThat(added.path("status").asInt()).as(added.toString()).isEqualTo(201);
        assertThat(added.path("body").path("recoveryCodes")).hasSize(10);
        var overview = chromium.run("return say('GET', '/second-factor')").path("body");
        assertThat(overview.path("totp").asBoolean()).isFalse();
        assertThat(overview.path("recoveryCodesLeft").asInt()).isEqualTo(10);
        assertThat(overview.path("fresh").asBoolean()).isTrue();
        assertThat(overview.path("passkeys").path(0).path("label").asText()).isEqualTo("My phone");
        assertThat(chromium.run("return say('GET', '/me')")
                        .path("body")
                        .path("secondFactorShown")
                        .asBoolean())
                .isTrue();
        assertThat(stored("select label from accounts.user_credentials")).doesNotContain("phone");
    }

    @Test
    void is_enough_by_itself_and_its_tokens_are_refreshed_like_any_others() {
        dora.with(AccountRole.ADMIN);
        chromium.run(ADD);
        signOut();

        var shown = chromium.run(SIGN_IN);

        assertThat(shown.path("status").asInt()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.path("body").path("user").asText()).isEqualTo(dora.user.value());
        assertThat(shown.path("body").path("next").asText()).isEqualTo("/account/");
        try (var sameSession = new Browser(platform)) {
            sameSession.put(SESSION, chromium.cookie(SESSION));
            var tokens = sameSession.tokens();
            assertThat(principal(tokens).roles()).contains(AccountRole.ADMIN);
            var next = sameSession.refresh(
                    "playcast-web", tokens.path("refresh_token").asText());
            assertThat(next.status()).as(next.body()).isEqualTo(200);
            assertThat(principal(next.json()).user()).isEqualTo(dora.user);
            assertThat(principal(next.json()).proof().isFresh(Instant.now(), Duration.ofMinutes(1)))
                    .isTrue();
        }
    }

    @Test
    void is_a_second_factor_after_a_password() {
        chromium.run(ADD);
        signOut();
        assertThat(signInByPassword().path("next").asText()).isEqualTo("/account/second-factor");

        var shown = chromium.run(SIGN_IN);

        assertThat(shown.path("status").asInt()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.path("body").path("secondFactorShown").asBoolean()).isTrue();
    }

    @Test
    void of_one_person_is_no_second_factor_of_another() {
        chromium.run(ADD);
        var shown = "const credential = await show();";
        signOut();
        try (var other = new Enrolled(platform)) {
            var answer = chromium.run(shown + "await say('POST', '/sign-in', {login: '" + other.login
                    + "', password: '" + Enrolled.PASSWORD + "'});"
                    + "return say('POST', '/passkeys/sign-in', {credential})");

            assertRefused(answer);
        }
    }

    @Test
    void shown_twice_is_refused_the_second_time() {
        chromium.run(ADD);
        signOut();

        var answers = chromium.run("const credential = await show();"
                + "const first = await say('POST', '/passkeys/sign-in', {credential});"
                + "const again = await say('POST', '/passkeys/sign-in', {credential});"
                + "await say('POST', '/passkeys/assertion', {});"
                + "return [first, again, await say('POST', '/passkeys/sign-in', {credential})]");

        assertThat(answers.path(0).path("status").asInt()).isEqualTo(200);
        assertRefused(answers.path(1));
        assertRefused(answers.path(2));
    }

    @Test
    void that_signed_what_another_page_asked_is_refused() {
        chromium.run(ADD);
        signOut();

        var answer = chromium.run("const credential = await show();"
                + "const said = JSON.parse(atob(credential.response.clientDataJSON.replaceAll('-', '+')"
                + ".replaceAll('_', '/')));"
                + "said.origin = 'https://evil.example';"
                + "credential.response.clientDataJSON = btoa(JSON.stringify(said)).replaceAll('+', '-')"
                + ".replaceAll('/', '_').replaceAll('=', '');"
                + "return say('POST', '/passkeys/sign-in', {credential})");

        assertRefused(answer);
    }

    @Test
    void made_for_another_page_or_without_being_asked_is_not_kept() {
        var foreign = chromium.run("const credential = await make('Dora');"
                + "const said = JSON.parse(atob(credential.response.clientDataJSON.replaceAll('-', '+')"
                + ".replaceAll('_', '/')));"
                + "said.origin = 'https://evil.example';"
                + "credential.response.clientDataJSON = btoa(JSON.stringify(said)).replaceAll('+', '-')"
                + ".replaceAll('/', '_').replaceAll('=', '');"
                + "return [await say('POST', '/passkeys', {label: 'x', credential}),"
                + " await say('POST', '/passkeys', {label: 'x', credential})]");

        assertThat(foreign.path(0).path("status").asInt()).isEqualTo(400);
        assertThat(foreign.path(0).path("body").path("code").asText()).isEqualTo("passkey.unusable");
        assertRefused(foreign.path(1));
        assertThat(dora.me().path("secondFactor").asBoolean()).isFalse();
    }

    @Test
    void that_counts_backwards_was_copied_and_is_refused() {
        chromium.run(ADD);
        var copy = new HashMap<>(chromium.credentials(phone).getFirst());
        signOut();
        chromium.run(SIGN_IN);
        signOut();
        assertThat(chromium.run(SIGN_IN).path("status").asInt()).isEqualTo(200);
        signOut();

        chromium.replace(phone, new HashMap<>(Map.copyOf(copy)));

        assertRefused(chromium.run(SIGN_IN));
    }

    @Test
    void is_not_made_by_a_device_that_does_not_know_its_owner() {
        try (var lax = Chromium.at(platform)) {
            lax.addAuthenticator(false);
            lax.cookie(SESSION, dora.browser.cookie(SESSION));

            assertThat(lax.run(ADD).path("problem").asText()).contains("NotAllowedError");
        }
    }

    @Test
    void is_removed_by_its_owner_and_with_the_last_one_the_account_asks_for_none() {
        var id = chromium.run(ADD).path("body").path("id").asText();

        var removed = chromium.run("return say('DELETE', '/passkeys/" + id + "')");

        assertThat(removed.path("status").asInt()).as(removed.toString()).isEqualTo(204);
        assertThat(signInByPassword().path("secondFactor").asBoolean()).isFalse();
        assertRefused(chromium.run("await say('POST', '/sign-out', {});" + SIGN_IN));
    }

    @Test
    void that_is_no_json_is_a_bad_request() {
        var answer = chromium.run("return say('POST', '/passkeys/sign-in', {credential: {id: 'x'}})");

        assertThat(answer.path("status").asInt()).isEqualTo(400);
        assertThat(answer.path("body").path("code").asText()).isEqualTo("bad-request");
    }

    private static void assertRefused(JsonNode answer) {
        assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.path("body").path("code").asText()).isEqualTo("passkey.refused");
    }

    private void signOut() {
        chromium.run("return say('POST', '/sign-out', {})");
    }

    private JsonNode signInByPassword() {
        return chromium.run("return say('POST', '/sign-in', {login: '" + dora.login + "', password: '"
                        + Enrolled.PASSWORD + "'})")
                .path("body");
    }

    private String stored(String sql) {
        return JdbcClient.create(platform.bean(DataSource.class)).sql(sql).query(String.class).list().stream()
                .map(label -> new String(Base64.getDecoder().decode(label), StandardCharsets.ISO_8859_1))
                .reduce("", String::concat);
    }

    private Principal principal(JsonNode tokens) {
        return platform.bean(Tokens.class).verify(tokens.path("access_token").asText());
    }
}
