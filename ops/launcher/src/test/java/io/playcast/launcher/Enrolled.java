package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Metadata;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountRole;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/** Somebody with an account and a browser. */
final class Enrolled implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    private static int next;

    final AllInOne platform;
    final Browser browser;
    final String login;
    final UserId user;
    Authenticator authenticator;
    List<String> recoveryCodes;

    /** Registered and signed in, no second factor yet. */
    Enrolled(AllInOne platform) {
        this.platform = platform;
        int number = ++next;
        login = "second-factor" + number;
        browser = new Browser(platform);
        var answer = browser.say("/account/api/register", Map.of("login", login, "password", PASSWORD, "name", "Dora"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        user = new UserId(answer.json().path("user").asText());
    }

    Enrolled with(AccountRole role) {
        var key = UUID.randomUUID().toString();
        platform.bean(CommandGateway.class)
                .sendAndWait(new GenericCommandMessage<>(
                        new GrantRole(user, UserId.PLATFORM, Instant.now(), role),
                        MetaData.from(Metadata.of(key, key, key, UserId.PLATFORM.value()))));
        return this;
    }

    /** By the code of now; the one of the next step is left to a test that cannot wait, and good whatever the time is by then. */
    Enrolled enrol() {
        var begun = browser.say("/account/api/second-factor/totp", Map.of("name", "Dora"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        authenticator = new Authenticator(begun.json().path("secret").asText());
        var confirmed = browser.say("/account/api/second-factor/totp/confirm", Map.of("code", authenticator.code(0)));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        recoveryCodes = texts(confirmed.json().path("recoveryCodes"));
        return this;
    }

    Browser.Answer signInAgain() {
        browser.say("/account/api/sign-out", Map.of());
        return signIn();
    }

    Browser.Answer signIn() {
        return browser.say("/account/api/sign-in", Map.of("login", login, "password", PASSWORD));
    }

    Browser.Answer show(String code) {
        return browser.say("/account/api/second-factor/code", Map.of("code", code));
    }

    JsonNode me() {
        return browser.get("/account/api/me").json();
    }

    int ask(String method, String path, JsonNode tokens) {
        return browser.send(browser.request(path)
                        .header(
                                "Authorization",
                                "Bearer " + tokens.path("access_token").asText())
                        .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()))
                .status();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
