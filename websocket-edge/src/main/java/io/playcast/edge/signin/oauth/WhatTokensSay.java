package io.playcast.edge.signin.oauth;

import io.playcast.account.AccountRole;
import io.playcast.account.AccountView;
import io.playcast.account.edge.AccessClaims;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts into an access token what the account may do at that moment, each time one is made: a refreshed token knows of a role that was taken
 * away, and who is kept out gets none. Without a second factor nobody is an analyst or an admin, and an agent never is.
 */
@Component
final class WhatTokensSay implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final Set<AccountRole> PLAIN = EnumSet.of(AccountRole.PLAYER);

    private final Standing standing;
    private final Clock clock;

    WhatTokensSay(Standing standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        var account = standing.of(context.getPrincipal()).orElseThrow(WhatTokensSay::refused);
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        boolean agent = context.getRegisteredClient().getClientId().equals(Clients.AGENT);
        // One that was shown before the account's was dropped is worth nothing.
        var second = agent || !account.mfa()
                ? null
                : Factors.secondAt(context.getPrincipal()).orElse(null);
        context.getClaims()
                .audience(List.of(AccessClaims.AUDIENCE))
                .claims(claims ->
                        claims.putAll(AccessClaims.of(roles(account, second), null, clock.instant(), second)));
    }

    private static Set<AccountRole> roles(AccountView account, @Nullable Instant second) {
        var roles = EnumSet.copyOf(account.roles());
        if (second == null) {
            roles.retainAll(PLAIN);
        }
        return roles;
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
