package io.playcast.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Access tokens of somebody's account for as long as they let this program act for them; a new one before the last has expired. Any thread; may block on the platform. */
public final class AccountTokens implements Supplier<String> {
    private static final Logger LOG = LoggerFactory.getLogger(AccountTokens.class);
    /** The platform warns two minutes before a token expires. */
    private static final Duration EARLY = Duration.ofMinutes(3);

    private final TokenEndpoint server;
    private final KeptSignIn kept;
    private final Clock clock;
    private String access = "";
    private Instant expires = Instant.EPOCH;

    AccountTokens(TokenEndpoint server, KeptSignIn kept, Clock clock) {
        this.server = server;
        this.kept = kept;
        this.clock = clock;
    }

    /** What to show somebody who has to confirm that this program may act for them. */
    public interface Asking {
        void confirm(String code, URI page, URI whole, Duration goodFor);
    }

    /** Goes on with what the file keeps; where it keeps nothing that is good any more, somebody is asked, and this blocks until they have answered.
     *
     * @throws Rejected {@code access_denied}, {@code expired_token} @throws UncheckedIOException when the platform cannot be reached
     */
    public static AccountTokens signedIn(URI platform, Trust trust, Path file, Asking asking) {
        var server = new TokenEndpoint(platform, trust);
        var tokens = new AccountTokens(server, new KeptSignIn(file, platform), Clock.systemUTC());
        if (!tokens.goesOn()) {
            tokens.begin(
                    prompt -> asking.confirm(prompt.code(), prompt.page(), prompt.whole(), prompt.goodFor()),
                    pause -> LockSupport.parkNanos(pause.toNanos()));
        }
        return tokens;
    }

    /** The one in use where nothing better can be had: the platform lets members come back by their ticket. */
    @Override
    public synchronized String get() {
        if (clock.instant().plus(EARLY).isBefore(expires)) {
            return access;
        }
        try {
            goesOn();
        } catch (UncheckedIOException away) {
            LOG.warn("The sign-in cannot be renewed now: {}", away.getMessage());
        }
        return access;
    }

    /** False when nothing is kept, or what is kept is good no more. */
    synchronized boolean goesOn() {
        return kept.inTurn(() -> kept.refreshToken().flatMap(this::refreshed).isPresent());
    }

    synchronized void begin(Consumer<DeviceGrant.Prompt> shown, Consumer<Duration> pause) {
        take(new DeviceGrant(server, pause).tokens(shown));
    }

    private Optional<JsonNode> refreshed(String token) {
        try {
            var given = server.ask("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
            take(given);
            return Optional.of(given);
        } catch (Rejected refused) {
            if (refused.code().equals("invalid_grant")) {
                LOG.warn("This agent is signed in no longer; start it again to sign in");
                kept.forget();
            } else {
                LOG.warn("The sign-in cannot be renewed now: {} {}", refused.code(), refused.getMessage());
            }
            return Optional.empty();
        }
    }

    private void take(JsonNode given) {
        kept.keep(given.path("refresh_token").asText());
        access = given.path("access_token").asText();
        expires = clock.instant().plusSeconds(given.path("expires_in").asLong());
    }
}
