package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Tokens;
import io.playcast.client.AccountTokens;
import io.playcast.stored.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectingAnAgentIT {
    private static final String PASSWORD = "correct horse battery";
    private static final int PATIENCE_S = 30;
    private static int next;

    private final AllInOne platform = AllInOne.running();
    private final Browser browser = new Browser(platform);
    private final CompletableFuture<String> shown = new CompletableFuture<>();
    private String login;

    @TempDir
    private Path home;

    @BeforeEach
    void somebody_has_an_account() {
        login = "cleo" + next++;
        browser.say("/account/api/register", Map.of("login", login, "password", PASSWORD, "name", "Cleo"));
    }

    @AfterEach
    void the_browser_is_closed() {
        browser.close();
    }

    @Test
    void an_agent_acts_for_whoever_confirms_its_code() throws Exception {
        var agent = starting();

        var consent = browser.get("/oauth2/device_verification?user_code=" + code());
        assertThat(consent.target()).contains("/account/device/consent?").contains("client_id=playcast-agent");
        assertThat(answered(consent, true).target()).isEqualTo("/account/device/connected");

        var principal = platform.bean(Tokens.class)
                .verify(agent.get(PATIENCE_S, TimeUnit.SECONDS).get());
        assertThat(principal.user().value())
                .isEqualTo(browser.get("/account/api/me").json().path("user").asText());
        assertThat(principal.roles()).containsExactly(AccountRole.PLAYER);
    }

    @Test
    void who_is_not_signed_in_signs_in_and_is_then_asked() throws Exception {
        browser.say("/account/api/sign-out", Map.of());
        starting();

        assertThat(browser.get("/oauth2/device_verification?user_code=" + code())
                        .target())
                .isEqualTo("/account/sign-in");
        var shown = browser.say("/account/api/sign-in", Map.of("login", login, "password", PASSWORD));

        assertThat(browser.get(shown.json().path("next").asText()).target()).contains("/account/device/consent?");
    }

    @Test
    void an_agent_that_is_refused_has_nothing() throws Exception {
        var agent = starting();

        answered(browser.get("/oauth2/device_verification?user_code=" + code()), false);

        assertThatThrownBy(() -> agent.get(PATIENCE_S, TimeUnit.SECONDS))
                .rootCause()
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("access_denied"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_wrong_code_leads_nowhere() {
        assertThat(browser.get("/oauth2/device_verification?user_code=BCDF-GHJK")
                        .target())
                .isEqualTo("/account/device?refused=");
    }

    @Test
    void each_new_agent_is_asked_about_though_one_was_let_in_before() throws Exception {
        connected();

        var second = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> AccountTokens.signedIn(
                platform.base(),
                platform.trust(),
                home.resolve("other.json"),
                (code, _, _, _) -> second.complete(code)));

        assertThat(browser.get("/oauth2/device_verification?user_code=" + second.get(PATIENCE_S, TimeUnit.SECONDS))
                        .target())
                .contains("/account/device/consent?");
    }

    @Test
    void after_a_restart_it_goes_on_without_asking_and_the_file_is_its_owners() throws Exception {
        connected();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");

        var again = AccountTokens.signedIn(platform.base(), platform.trust(), file(), (_, _, _, _) -> {
            throw new AssertionError("nobody should be asked");
        });

        assertThat(platform.bean(Tokens.class).verify(again.get()).roles()).containsExactly(AccountRole.PLAYER);
    }

    @Test
    void what_a_thief_copied_ends_with_the_first_use_by_both() throws Exception {
        connected();
        var copied = refreshToken();
        assertThat(browser.refresh("playcast-agent", copied).status()).isEqualTo(200);

        var asked = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> AccountTokens.signedIn(
                platform.base(), platform.trust(), file(), (code, _, _, _) -> asked.complete(code)));

        assertThat(asked.get(PATIENCE_S, TimeUnit.SECONDS)).isNotEmpty();
        assertThat(file()).doesNotExist();
    }

    private void connected() throws Exception {
        var agent = starting();
        answered(browser.get("/oauth2/device_verification?user_code=" + code()), true);
        agent.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    private CompletableFuture<AccountTokens> starting() {
        var agent = new CompletableFuture<AccountTokens>();
        Thread.startVirtualThread(() -> {
            try {
                agent.complete(AccountTokens.signedIn(platform.base(), platform.trust(), file(), this::ask));
            } catch (RuntimeException problem) {
                agent.completeExceptionally(problem);
            }
        });
        return agent;
    }

    private void ask(String code, URI page, URI whole, java.time.Duration goodFor) {
        assertThat(page).isEqualTo(platform.base().resolve("/account/device"));
        assertThat(goodFor).isEqualTo(java.time.Duration.ofMinutes(10));
        shown.complete(code);
    }

    private String code() throws Exception {
        return shown.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** What the consent page's form sends. */
    private Browser.Answer answered(Browser.Answer consent, boolean yes) {
        var form = new HashMap<>(consent.location());
        if (!yes) {
            form.remove("scope");
        }
        return browser.form("/oauth2/device_verification", form);
    }

    private String refreshToken() throws IOException {
        return Json.stored().readTree(Files.readString(file())).path("refresh").asText();
    }

    private Path file() {
        return home.resolve("sign-in.json");
    }
}
