package io.playcast.edge.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How people get an account, and how long they stay signed in.
 *
 * @param issuer the address people reach the platform by, the same in every role; none: {@code https://localhost} and the port
 * @param registration whether anybody may register, or accounts come from elsewhere only
 * @param signedIn how long a browser stays signed in without being used
 * @param refreshable how long an agent or an open page may go on without anybody signing in again
 * @param newKeyAfter how old the key that signs tokens may become
 * @param elsewhere other issuers (OpenID Connect) whose accounts are good here, by a name of letters and digits
 */
@ConfigurationProperties("playcast.accounts")
public record AccountProperties(
        @Nullable URI issuer,
        @DefaultValue("open") Registration registration,
        @DefaultValue("12h") Duration signedIn,
        @DefaultValue("30d") Duration refreshable,
        @DefaultValue("30d") Duration newKeyAfter,
        @DefaultValue Map<String, Elsewhere> elsewhere) {
    /** An issuer that knows us as a client, with the redirect address {@code /login/oauth2/code/NAME}. */
    public record Elsewhere(URI issuer, String clientId, Path clientSecretFile) {}

    /** Who may make an account. */
    public enum Registration {
        OPEN,
        CLOSED
    }
}
