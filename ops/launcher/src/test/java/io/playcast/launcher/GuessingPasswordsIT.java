package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a platform of its own, for whoever is made to wait here waits by the address that all tests share. */
class GuessingPasswordsIT {
    private static final String PASSWORD = "correct horse battery";

    private final AllInOne platform = AllInOne.on(RoleProcess.freePort(), Map.of());
    private final Browser browser = new Browser(platform);

    @BeforeEach
    void somebody_has_an_account() {
        browser.say("/account/api/register", Map.of("login", "eve", "password", PASSWORD, "name", "Eve"));
    }

    @AfterEach
    void all_ends() {
        browser.close();
        platform.end();
    }

    @Test
    void after_five_wrong_ones_even_the_right_one_waits_a_quarter_of_an_hour() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn("wrong " + attempt).status()).isEqualTo(401);
        }

        var sixth = signIn(PASSWORD);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.json().path("code").asText()).isEqualTo("rate.limited");
        assertThat(sixth.retryAfter()).isBetween(880, 900);
    }

    private Browser.Answer signIn(String password) {
        return browser.say("/account/api/sign-in", Map.of("login", "eve", "password", password));
    }
}
