package io.playcast.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Real Chromium, headless, with a virtual authenticator in it: passkeys are made and shown as in somebody's browser, and nobody has to touch anything. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Says something to the API of accounts as a page does, and tells what came back. */
    private static final String SAY = """
            async function say(method, path, body) {
              await fetch('/account/api/me');
              const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
              const answer = await fetch('/account/api' + path, {method, body: body && JSON.stringify(body),
                headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}});
              const text = await answer.text();
              return {status: answer.status, body: text ? JSON.parse(text) : null};
            }
            async function make(name) {
              const asked = (await say('POST', '/passkeys/registration', {name})).body;
              const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
              return (await navigator.credentials.create({publicKey})).toJSON();
            }
            async function show() {
              const asked = (await say('POST', '/passkeys/assertion', {})).body;
              const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
              return (await navigator.credentials.get({publicKey})).toJSON();
            }
            """;

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium at(AllInOne platform) {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setAcceptInsecureCerts(true);
        options.addArguments(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        var chromium = new Chromium(new ChromeDriver(service, options));
        chromium.driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        chromium.driver.executeCdpCommand("WebAuthn.enable", Map.of());
        chromium.driver.get(platform.base() + "/account/api/me");
        return chromium;
    }

    /** What a telephone has: resident keys, and a finger that is always the right one. */
    String addAuthenticator(boolean verifies) {
        var options = Map.of(
                "protocol",
                "ctap2",
                "transport",
                "internal",
                "hasResidentKey",
                true,
                "hasUserVerification",
                true,
                "isUserVerified",
                verifies,
                "automaticPresenceSimulation",
                true);
        return (String) driver.executeCdpCommand("WebAuthn.addVirtualAuthenticator", Map.of("options", options))
                .get("authenticatorId");
    }

    /** All that is in it, private keys and counters with it. */
    List<Map<String, Object>> credentials(String authenticator) {
        @SuppressWarnings("unchecked")
        var all = (List<Map<String, Object>>)
                driver.executeCdpCommand("WebAuthn.getCredentials", Map.of("authenticatorId", authenticator))
                        .get("credentials");
        return all;
    }

    void replace(String authenticator, Map<String, Object> credential) {
        driver.executeCdpCommand("WebAuthn.clearCredentials", Map.of("authenticatorId", authenticator));
        driver.executeCdpCommand(
                "WebAuthn.addCredential", Map.of("authenticatorId", authenticator, "credential", credential));
    }

    void cookie(String name, String value) {
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of("name", name, "value", value, "url", driver.getCurrentUrl(), "path", "/", "secure", true));
    }

    String cookie(String name) {
        var cookie = driver.manage().getCookieNamed(name);
        return cookie == null ? "" : cookie.getValue();
    }

    /** @param script the body of an asynchronous function that may {@code say}, {@code make} and {@code show} */
    JsonNode run(String script) {
        var told = (String) driver.executeAsyncScript(SAY + "const done = arguments[arguments.length - 1];"
                + "(async () => {" + script + "})().then(it => done(JSON.stringify(it === undefined ? null : it)),"
                + " problem => done(JSON.stringify({problem: String(problem)})))");
        try {
            return JSON.readTree(told);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
