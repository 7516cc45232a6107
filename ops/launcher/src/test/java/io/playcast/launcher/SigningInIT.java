package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.playcast.account.AccountRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInIT {
    private static final String PASSWORD = "correct horse battery";
    private static int next;

    private final AllInOne platform = AllInOne.running();
    private final Browser browser = new Browser(platform);
    private String login;

    @BeforeEach
    void somebody_registers() {
        login = "ada" + next++;
        assertThat(browser.say("/account/api/register", Map.of("login", login, "password", PASSWORD, "name", "Ada"))
                        .status())
                .isEqualTo(201);
        browser.say("/account/api/sign-out", Map.of());
    }

    @AfterEach
    void the_browser_is_closed() {
        browser.close();
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_goes_on_from_there() throws Exception {
        assertThat(browser.authorize().target()).isEqualTo("/account/sign-in");

        var shown = signIn(login, PASSWORD);

        assertThat(shown.status()).isEqualTo(200);
        var back = browser.get(shown.json().path("next").asText());
        assertThat(back.target()).startsWith(platform.base() + "/account/?code=");
        var tokens = browser.exchange(back.location().get("code")).json();
        var claims = SignedJWT.parse(tokens.path("access_token").asText()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(platform.base().toString());
        assertThat(claims.getAudience()).containsExactly("playcast");
        assertThat(tokens.path("expires_in").asInt()).isBetween(1, 900);
        assertThat(tokens.path("refresh_token").asText()).isNotEmpty();
        assertThat(tokens.path("id_token").asText()).isNotEmpty();
    }

    @Test
    void the_token_is_believed_by_the_platform_and_the_id_token_is_none() {
        signIn(login, PASSWORD);
        var tokens = browser.tokens();

        var principal = platform.bean(io.playcast.account.Tokens.class)
                .verify(tokens.path("access_token").asText());

        assertThat(principal.roles()).containsExactly(AccountRole.PLAYER);
        assertThat(ask("/api/v1/lobbies", tokens.path("access_token").asText())).isEqualTo(200);
        assertThat(ask("/api/v1/lobbies", tokens.path("id_token").asText())).isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_in_the_same_words() {
        var wrong = signIn(login, "correct horse batterz");
        var unknown = signIn("nobody-" + login, PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void a_name_is_somebodys_whatever_its_letters_look_like() {
        var again = browser.say(
                "/account/api/register",
                Map.of("login", "  " + login.toUpperCase() + " ", "password", PASSWORD, "name", "Ada"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asText()).isEqualTo("login.taken");
    }

    @Test
    void a_password_is_long_and_not_the_name() {
        assertThat(registered("elf chars!!")).isEqualTo(400);
        assertThat(registered("aaaaaaaaaaaaaa")).isEqualTo(400);
        assertThat(registered("x-someone-new-x")).isEqualTo(400);
    }

    @Test
    void another_page_cannot_sign_anybody_in() {
        browser.get("/account/api/me");

        var foreign =
                browser.sayWithout("/account/api/sign-in", Map.of("login", login, "password", PASSWORD), "guessed");

        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void the_session_has_another_name_after_somebody_signed_in() {
        browser.authorize();
        var before = browser.cookie("__Host-playcast");

        signIn(login, PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("__Host-playcast")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_code_is_good_for_the_one_who_asked_and_once() {
        signIn(login, PASSWORD);
        var code = browser.authorize().location().get("code");

        try (var thief = new Browser(platform)) {
            assertThat(thief.exchange(code).json().path("error").asText()).isEqualTo("invalid_grant");
        }
        assertThat(browser.exchange(code).status()).isEqualTo(200);
        assertThat(browser.exchange(code).status()).isEqualTo(400);
    }

    @Test
    void nobody_is_sent_to_an_address_that_is_not_ours() {
        signIn(login, PASSWORD);
        var asked = new java.util.HashMap<>(browser.authorization());
        asked.put("redirect_uri", "https://evil.example/account/");

        var answer = browser.get("/oauth2/authorize?" + Browser.query(asked));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.target()).isEmpty();
    }

    @Test
    void what_clients_need_to_know_is_published_and_a_new_key_is_shown_before_it_signs() {
        var about = browser.get("/.well-known/openid-configuration").json();
        assertThat(about.path("issuer").asText()).isEqualTo(platform.base().toString());
        assertThat(about.path("device_authorization_endpoint").asText())
                .startsWith(platform.base().toString());
        var address = about.path("jwks_uri").asText();
        int before = browser.get(address).json().path("keys").size();

        var admin = Tokens.of(platform.home(), 1, AccountRole.ADMIN);
        browser.send(browser.request("/api/v1/keys/rotation")
                .header("Authorization", "Bearer " + admin)
                .POST(BodyPublishers.noBody()));

        var keys = browser.get(address).json().path("keys");
        assertThat(keys).hasSize(before + 1);
        assertThat(keys).noneMatch(key -> key.has("d"));
    }

    @Test
    void a_page_that_only_wants_to_know_is_told_that_nobody_is_signed_in() {
        var asked = new java.util.HashMap<>(browser.authorization());
        asked.put("prompt", "none");

        assertThat(browser.get("/oauth2/authorize?" + Browser.query(asked)).location())
                .containsEntry("error", "login_required")
                .doesNotContainKey("code");
    }

    @Test
    void without_a_proof_key_there_is_no_code() {
        signIn(login, PASSWORD);
        var asked = new java.util.HashMap<>(browser.authorization());
        asked.remove("code_challenge");

        assertThat(browser.get("/oauth2/authorize?" + Browser.query(asked)).location())
                .containsEntry("error", "invalid_request");
    }

    private int registered(String password) {
        return browser.say(
                        "/account/api/register",
                        Map.of("login", "someone-new", "password", password, "name", "Someone"))
                .status();
    }

    private Browser.Answer signIn(String name, String password) {
        return browser.say("/account/api/sign-in", Map.of("login", name, "password", password));
    }

    private int ask(String path, String token) {
        return browser.send(browser.request(path)
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .status();
    }
}
