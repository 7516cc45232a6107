package io.playcast.edge.signin.elsewhere;

import io.playcast.edge.signin.AccountProperties;
import io.playcast.edge.signin.AccountProperties.Elsewhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/** The issuers that are named by configuration. Each is asked for its addresses when somebody first wants to sign in by it: one that is away keeps nobody from starting. */
@Component
final class Issuers implements ClientRegistrationRepository {
    private final Map<String, Elsewhere> configured;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Issuers(AccountProperties properties) {
        this.configured = Map.copyOf(properties.elsewhere());
    }

    /** Null for a name nobody configured. Blocks on the issuer the first time. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        var issuer = configured.get(name);
        return issuer == null ? null : known.computeIfAbsent(name, _ -> discovered(name, issuer));
    }

    private static ClientRegistration discovered(String name, Elsewhere issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer.issuer().toString())
                .registrationId(name)
                .clientId(issuer.clientId())
                .clientSecret(secret(issuer))
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    private static String secret(Elsewhere issuer) {
        try {
            return Files.readString(issuer.clientSecretFile()).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException("The secret for " + issuer.issuer() + " cannot be read", problem);
        }
    }
}
