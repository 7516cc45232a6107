package io.playcast.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signs in a program that has no browser: it shows a code, somebody who is signed in confirms it on a page, and the program, which asks
 * every few seconds meanwhile, is given its tokens (RFC 8628). Blocks until then.
 */
final class DeviceGrant {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String SCOPE = "stream";
    private static final int SLOWER_S = 5;
    private static final int USUAL_S = 5;

    private final TokenEndpoint server;
    private final Consumer<Duration> pause;

    /** What is shown to whoever is to confirm. @param page where @param whole the same address with the code in it */
    record Prompt(String code, URI page, URI whole, Duration goodFor) {}

    /** @param pause waits */
    DeviceGrant(TokenEndpoint server, Consumer<Duration> pause) {
        this.server = server;
        this.pause = pause;
    }

    /** @throws Rejected {@code access_denied} when they said no, {@code expired_token} when nobody said anything in time */
    JsonNode tokens(Consumer<Prompt> shown) {
        var begun = server.ask("/oauth2/device_authorization", Map.of("scope", SCOPE));
        shown.accept(new Prompt(
                begun.path("user_code").asText(),
                URI.create(begun.path("verification_uri").asText()),
                URI.create(begun.path("verification_uri_complete")
                        .asText(begun.path("verification_uri").asText())),
                Duration.ofSeconds(begun.path("expires_in").asLong())));
        var code = Map.of(
                "grant_type", GRANT, "device_code", begun.path("device_code").asText());
        int seconds = begun.path("interval").asInt(USUAL_S);
        while (true) {
            pause.accept(Duration.ofSeconds(seconds));
            try {
                return server.ask("/oauth2/token", code);
            } catch (Rejected notYet) {
                switch (notYet.code()) {
                    case "authorization_pending" -> {}
                    case "slow_down" -> seconds += SLOWER_S;
                    case "access_denied" -> throw new Rejected("access_denied", "The agent was not let in");
                    case "expired_token" ->
                        throw new Rejected("expired_token", "Nobody confirmed the code in time; start the agent again");
                    default -> throw notYet;
                }
            }
        }
    }
}
