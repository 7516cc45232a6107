package io.playcast.edge.signin.oauth;

import io.playcast.account.edge.AccessClaims;
import io.playcast.edge.signin.AccountProperties;
import io.playcast.edge.signin.Issuer;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The platform's own clients. Both are public (RFC 8252 §8.4): a page and a program on somebody's machine can keep no secret. */
final class Clients {
    static final String WEB = "playcast-web";
    static final String AGENT = "playcast-agent";
    /** What an agent asks its owner for. */
    static final String STREAM = "stream";

    /** Pages that people are sent back to, to the letter. */
    private static final String[] PAGES = {"/", "/console/", "/account/"};

    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration DEVICE_CODE = Duration.ofMinutes(10);

    private Clients() {}

    static RegisteredClient web(Issuer issuer, AccountProperties properties) {
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientName("Playcast in a browser")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> Stream.of(PAGES).map(issuer::at).forEach(uris::add))
                .postLogoutRedirectUris(uris -> Stream.of(PAGES).map(issuer::at).forEach(uris::add))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(settings(properties.signedIn()))
                .build();
    }

    static RegisteredClient agent(AccountProperties properties) {
        return RegisteredClient.withId(AGENT)
                .clientId(AGENT)
                .clientName("Playcast capture agent")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(STREAM)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(false)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(settings(properties.refreshable()))
                .build();
    }

    private static TokenSettings settings(Duration refreshable) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE)
                .deviceCodeTimeToLive(DEVICE_CODE)
                .accessTokenTimeToLive(AccessClaims.LONGEST)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                .refreshTokenTimeToLive(refreshable)
                .reuseRefreshTokens(false)
                .build();
    }
}
