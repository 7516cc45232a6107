package io.playcast.account.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs tokens with this platform's own key and believes no others: ES256 only (RFC 7518 §3.4, RFC 8725 §3.1). */
final class SignedTokens implements Tokens {
    private static final String ISSUER = "playcast";
    private static final int LONGEST = 4_096;

    private final JWSHeader header;
    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final Clock clock;
    private final Cache<String, JWTClaimsSet> believed =
            Caffeine.newBuilder().maximumSize(1_000).build();

    SignedTokens(ECKey key, Clock clock) {
        try {
            this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            this.signer = new ECDSASigner(key);
            this.verifier = new ECDSAVerifier(key.toPublicJWK());
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has ES256", e);
        }
        this.clock = clock;
    }

    @Override
    public String issue(Principal principal) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(principal.user().value())
                .claim(
                        "roles",
                        principal.roles().stream().map(SignedTokens::name).toList())
                .claim(
                        "lobby",
                        principal.lobby() == null ? null : principal.lobby().value())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(principal.expiresAt()))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the token key cannot sign", e);
        }
        return token.serialize();
    }

    @Override
    public Principal verify(String token) {
        try {
            return principal(believed(token));
        } catch (ParseException | IllegalArgumentException _) {
            throw refused();
        }
    }

    @Override
    public Optional<String> nameIn(String token) {
        verify(token);
        try {
            return Optional.ofNullable(believed(token).getStringClaim("name")).filter(name -> !name.isBlank());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    /** What a token of ours says; whether it is still good is asked each time. A hello asks twice, and a storm brings many again. */
    private JWTClaimsSet believed(String token) throws ParseException {
        if (token.isEmpty() || token.length() > LONGEST) {
            throw refused();
        }
        var before = believed.getIfPresent(token);
        if (before != null) {
            return before;
        }
        try {
            var signed = SignedJWT.parse(token);
            if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm()) || !signed.verify(verifier)) {
                throw refused();
            }
            var claims = signed.getJWTClaimsSet();
            believed.put(token, claims);
            return claims;
        } catch (JOSEException _) {
            throw refused();
        }
    }

    private Principal principal(JWTClaimsSet claims) throws ParseException {
        var expires = claims.getExpirationTime();
        var subject = claims.getSubject();
        if (!ISSUER.equals(claims.getIssuer()) || expires == null || subject == null || past(expires.toInstant())) {
            throw refused();
        }
        var lobby = claims.getStringClaim("lobby");
        try {
            return new Principal(
                    new UserId(subject), roles(claims), lobby == null ? null : new LobbyId(lobby), expires.toInstant());
        } catch (Rejected _) {
            throw refused();
        }
    }

    private static Set<AccountRole> roles(JWTClaimsSet claims) throws ParseException {
        var names = claims.getStringListClaim("roles");
        if (names == null) {
            throw refused();
        }
        return names.stream()
                .map(name -> AccountRole.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean past(Instant expires) {
        return !clock.instant().isBefore(expires);
    }

    private static String name(AccountRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for every cause, so that nobody learns which check failed. */
    private static Rejected refused() {
        return new Rejected("token.refused", "The token is not valid", "data.token", 0);
    }
}
