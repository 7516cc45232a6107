package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.client.AccountTokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody makes an account, connects an agent and comes to read the console, all by the pages in real Chromium. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OnOnePlatform.class)
class AnAccountOfOnesOwnIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String LOGIN = "ann@example.org";
    private static final String PASSWORD = "correct horse battery";
    private static final String NAME = "Ann";
    /** In a page that did not take it for text. */
    private static final String SCRIPT = "<b onclick=alert()>x</b>";

    private static RunningPlatform platform;
    private static Browser browser;

    @TempDir
    private Path home;

    @BeforeAll
    static void given_a_platform_and_a_browser_that_it_does_not_know(RunningPlatform shared) {
        platform = shared;
        browser = Browser.open(1280, 900);
        browser.hasSimulatedPasskeys();
    }

    @AfterAll
    static void afterwards_the_browser_is_closed() {
        browser.close();
    }

    @Test
    @Order(1)
    void the_console_leads_to_an_account_and_says_what_is_missing() {
        browser.visit(page("/console/"));
        browser.await("sign-in").click();
        browser.await("to-register").click();
        browser.await("name").sendKeys(NAME);
        browser.find("login").sendKeys(LOGIN);
        browser.find("password").sendKeys("correct");
        assertThat(browser.find("register").isEnabled())
                .as("with a password too short")
                .isFalse();

        browser.find("password").sendKeys(PASSWORD.substring("correct".length()));
        browser.find("register").click();

        assertThat(browser.await("hint").getText()).contains("analysts and admins");
        assertThat(browser.address()).isEqualTo(page("/console/"));
    }

    @Test
    @Order(2)
    void an_agent_is_connected_by_the_code_that_its_terminal_shows() throws Exception {
        var shown = new CompletableFuture<URI>();
        var agent = CompletableFuture.supplyAsync(() -> AccountTokens.signedIn(
                platform.base,
                platform.trust(),
                home.resolve("sign-in.json"),
                (_, _, whole, _) -> shown.complete(whole)));

        browser.visit(shown.get(20, TimeUnit.SECONDS).toString());
        browser.await("enter").click();
        assertThat(shown.get().toString()).endsWith(browser.await("user-code").getText());
        Pictures.keep("consent.png", browser);
        browser.find("connect").click();
        browser.await("connected-page");

        assertThat(agent.get(20, TimeUnit.SECONDS).get()).isNotEmpty();
    }

    @Test
    @Order(3)
    void an_analyst_reads_the_console_once_a_passkey_was_added() {
        var user = browser.run("return fetch('/account/api/me').then((me) => me.json()).then(({user}) => user)");
        assertThat(platform.post("/api/v1/accounts/" + user + "/roles/analyst").statusCode())
                .isEqualTo(204);
        browser.visit(page("/console/"));
        assertThat(browser.await("hint").getText()).contains("second factor");

        browser.visit(page("/account/"));
        browser.await("passkey-label").sendKeys("Ann's phone");
        browser.find("passkey-add").click();
        assertThat(browser.await("recovery-codes").getText()).contains("not shown again");
        browser.find("recovery-kept").click();
        assertThat(browser.await("passkey-row").getText()).contains("Ann's phone");
        browser.visit(page("/console/"));

        theBoardIsRead();
        assertThat(browser.find("who").getText()).isEqualTo(NAME);
    }

    @Test
    @Order(4)
    void what_is_typed_as_a_name_is_text() {
        try (var other = Browser.open(1280, 900)) {
            other.visit(page("/account/register"));
            other.await("name").sendKeys(SCRIPT);
            other.find("login").sendKeys("bob");
            other.find("password").sendKeys(PASSWORD);
            other.find("register").click();

            assertThat(other.await("account").getText()).contains(SCRIPT);
            other.visit(page("/"));
            assertThat(other.await("who").getText()).isEqualTo(SCRIPT);
            assertThat(other.run("return document.querySelectorAll('b').length"))
                    .isEqualTo(0L);
        }
    }

    @Test
    @Order(5)
    void a_page_that_is_reloaded_asks_for_nothing_and_keeps_no_token() {
        browser.visit(page("/console/"));
        theBoardIsRead();

        assertThat(browser.address()).isEqualTo(page("/console/"));
        assertThat(browser.run("return JSON.stringify([localStorage, sessionStorage])")
                        .toString())
                .doesNotContain("ey");
    }

    @Test
    @Order(6)
    void an_authenticator_app_is_set_up_by_its_first_code() throws Exception {
        browser.visit(page("/account/"));
        browser.await("totp-begin").click();
        var secret = browser.await("totp-secret").getText();
        browser.find("totp-code").sendKeys(codeOf(secret));
        browser.find("totp-confirm").click();

        Eventually.within(
                SOON, () -> assertThat(browser.find("authenticator").getText()).contains("On"));
        Pictures.keep("account.png", browser);
    }

    @Test
    @Order(7)
    void after_the_password_the_second_factor_is_asked_for_and_then_people_are_where_they_wanted_to_be() {
        browser.visit(page("/console/"));
        browser.await("sign-out").click();
        browser.await("sign-in").click();
        browser.await("login").sendKeys(LOGIN);
        browser.find("password").sendKeys(PASSWORD);
        browser.find("enter").click();
        browser.await("second-factor-page");

        browser.await("passkey").click();

        theBoardIsRead();
    }

    @Test
    @Order(8)
    void signed_out_everywhere_nobody_is_in_any_more() {
        browser.visit(page("/account/"));
        browser.await("sign-out-everywhere").click();
        browser.find("sign-out-everywhere").click();
        browser.await("sign-in-page");

        browser.visit(page("/console/"));
        assertThat(browser.await("console-door").getText()).contains("Sign in");
    }

    private static void theBoardIsRead() {
        browser.await("console");
        Eventually.within(
                SOON, () -> assertThat(browser.find("health").getText()).isEqualTo("Live"));
    }

    /** As the application on a phone reckons it (RFC 6238), here by the browser. */
    private static String codeOf(String secret) {
        return browser.runToItsEnd("""
                        const [secret, done] = arguments;
                        const bits = [...secret.replaceAll(' ', '')]
                            .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
                        const bytes = new Uint8Array(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
                        const step = new DataView(new ArrayBuffer(8));
                        step.setBigUint64(0, BigInt(Math.floor(Date.now() / 30000)));
                        crypto.subtle.importKey('raw', bytes, {name: 'HMAC', hash: 'SHA-1'}, false, ['sign'])
                            .then((key) => crypto.subtle.sign('HMAC', key, step.buffer))
                            .then((signed) => {
                              const hash = new DataView(signed);
                              const number = hash.getUint32(hash.getUint8(19) & 15) & 0x7fffffff;
                              done(String(number % 1000000).padStart(6, '0'));
                            });
                        """, secret).toString();
    }

    private static String page(String path) {
        return platform.base.resolve(path).toString();
    }
}
