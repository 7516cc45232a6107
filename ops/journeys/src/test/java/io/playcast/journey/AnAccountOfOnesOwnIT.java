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
    /** Would be a script in a page that did not take it for text. */
    private static final String NAME = "<b onclick=alert()>x</b>";

    private static RunningPlatform platform;
    private static Browser browser;

    @TempDir
    private Path home;

    @BeforeAll
    static void given_a_platform_and_a_browser_that_it_does_not_know(RunningPlatform shared) {
        platform = shared;
        browser = Browser.open(1280, 900);
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
        browser.find("connect").click();
        browser.await("connected-page");

        assertThat(agent.get(20, TimeUnit.SECONDS).get()).isNotEmpty();
    }

    private static String page(String path) {
        return platform.base.resolve(path).toString();
    }
}
