package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Cards;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingFromElsewhereIT {
    @TempDir
    private static Path secrets;

    private static SomebodyElsesIssuer issuer;
    private static AllInOne platform;

    @BeforeAll
    static void an_issuer_that_the_platform_is_told_of() throws Exception {
        int port = RoleProcess.freePort();
        issuer = new SomebodyElsesIssuer("https://localhost:" + port);
        var secret = Files.writeString(secrets.resolve("there"), SomebodyElsesIssuer.SECRET);
        platform = AllInOne.on(
                port,
                Map.of(
                        "playcast.accounts.registration",
                        "closed",
                        "playcast.accounts.elsewhere.there.issuer",
                        issuer.issuer(),
                        "playcast.accounts.elsewhere.there.client-id",
                        SomebodyElsesIssuer.CLIENT,
                        "playcast.accounts.elsewhere.there.client-secret-file",
                        secret.toString()));
    }

    @AfterAll
    static void both_end() {
        platform.end();
        issuer.close();
    }

    @Test
    void somebody_the_issuer_vouches_for_has_an_account_and_the_same_one_again() {
        var first = comes();
        var second = comes();

        assertThat(first).isNotEmpty().isEqualTo(second);
        var name = CardRef.of(new UserId(first));
        assertThat(platform.bean(Cards.class).read(List.of(name)).get(name).text())
                .isEqualTo("Mallory <b>");
    }

    @Test
    void they_go_on_to_where_they_were_going() {
        try (var browser = new Browser(platform)) {
            browser.authorize();

            assertThat(browser.get(browser.get(back(browser)).target()).target())
                    .startsWith(platform.base() + "/account/?code=");
        }
    }

    @Test
    void the_page_is_told_which_issuers_there_are_and_that_nobody_may_register() {
        try (var browser = new Browser(platform)) {
            var shown = browser.get("/account/api/me").json();

            assertThat(shown.path("elsewhere").toString()).isEqualTo("[\"there\"]");
            assertThat(shown.path("registration").asBoolean()).isFalse();
            assertThat(browser.say(
                                    "/account/api/register",
                                    Map.of("login", "me", "password", "correct horse battery", "name", "Me"))
                            .status())
                    .isIn(400, 403);
        }
    }

    @Test
    void a_code_that_comes_with_a_state_nobody_asked_for_is_refused() {
        try (var victim = new Browser(platform);
                var attacker = new Browser(platform)) {
            var address = back(attacker);

            assertThat(victim.get(address).target()).isEqualTo("/account/sign-in?refused=signin.elsewhere");
            assertThat(victim.get("/account/api/me").json().path("user").asText())
                    .isEmpty();
        }
    }

    private static String comes() {
        try (var browser = new Browser(platform)) {
            browser.get(back(browser));
            return browser.get("/account/api/me").json().path("user").asText();
        }
    }

    /** To the issuer, signed in there, and the address it sends them back to. */
    private static String back(Browser browser) {
        var there = browser.get("/oauth2/authorization/there").target();
        var basic = SomebodyElsesIssuer.PERSON + ":" + SomebodyElsesIssuer.PASSWORD;
        var password = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        browser.send(browser.request(there)
                .header("Authorization", "Basic " + password)
                .GET());
        return browser.get(there).target();
    }
}
