package io.playcast.edge.signin.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Draws refresh tokens for public clients, too, which the library does not: ours are good for one use (RFC 9700 §4.14.2). */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {
    private static final int BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    /** Signing in by hand begins the time anew, refreshing does not: it ends when the first of the family would have. */
    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var now = clock.instant();
        var before = context.getAuthorization() == null
                ? null
                : context.getAuthorization().getRefreshToken();
        var until = before == null
                ? now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive())
                : before.getToken().getExpiresAt();
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OAuth2RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), now, until);
    }
}
