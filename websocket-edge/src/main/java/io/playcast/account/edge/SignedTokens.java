package io.playcast.account.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Signs tokens with this platform's own keys and believes no others: ES256 only, for us only, and none that lasts too long (RFC 8725 §3). */
final class SignedTokens implements Tokens {
    /** Who signs for guests and operators; accounts' tokens come from the authorization server, by its address. */
    static final String ISSUER = "playcast";

    private static final int LONGEST_TEXT = 4_096;
    /** By how much the clocks of two of our processes may differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final KeyRing keys;
    private final Set<String> issuers;
    private final BarWatch bars;
    private final Clock clock;
    private final Cache<String, JWTClaimsSet> believed =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** @param server the issuer of the authorization server */
    SignedTokens(KeyRing keys, String server, BarWatch bars, Clock clock) {
        this.keys = keys;
        this.issuers = Set.of(ISSUER, server);
        this.bars = bars;
        this.clock = clock;
    }

    @Override
    public String issue(Principal principal) {
        var key = keys.signing();
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(principal.user().value())
                .audience(AccessClaims.AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(principal.expiresAt()))
                .jwtID(UUID.randomUUID().toString());
        AccessClaims.of(
                        principal.roles(),
                        principal.lobby(),
                        now,
                        principal.proof().secondFactorAt())
                .forEach(claims::claim);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the token key cannot sign", e);
        }
        return token.serialize();
    }

    @Override
    public Principal verify(String token) {
        try {
            var claims = believed(token);
            requireGoodNow(claims);
            var principal = AccessClaims.principal(claims);
            if (bars.refuses(principal.user(), principal.proof().issuedAt())) {
                throw refused();
            }
            return principal;
        } catch (ParseException | IllegalArgumentException | Rejected _) {
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
        if (token.isEmpty() || token.length() > LONGEST_TEXT) {
            throw refused();
        }
        var before = believed.getIfPresent(token);
        if (before != null) {
            return before;
        }
        var signed = SignedJWT.parse(token);
        requireSignature(signed);
        var claims = signed.getJWTClaimsSet();
        if (!issuers.contains(claims.getIssuer())
                || !claims.getAudience().contains(AccessClaims.AUDIENCE)
                || claims.getSubject() == null
                || claims.getIssueTime() == null
                || claims.getExpirationTime() == null) {
            throw refused();
        }
        believed.put(token, claims);
        return claims;
    }

    private void requireSignature(SignedJWT signed) {
        var kid = signed.getHeader().getKeyID();
        if (kid == null || !JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())) {
            throw refused();
        }
        var key = keys.named(kid).orElseThrow(SignedTokens::refused);
        try {
            if (!signed.verify(new ECDSAVerifier(key.toPublicJWK()))) {
                throw refused();
            }
        } catch (JOSEException _) {
            throw refused();
        }
    }

    private void requireGoodNow(JWTClaimsSet claims) {
        var now = clock.instant();
        var issued = claims.getIssueTime().toInstant();
        var expires = claims.getExpirationTime().toInstant();
        var begins = claims.getNotBeforeTime() == null
                ? issued
                : claims.getNotBeforeTime().toInstant();
        if (!now.isBefore(expires)
                || latest(issued, begins).isAfter(now.plus(SKEW))
                || Duration.between(issued, expires).compareTo(AccessClaims.LONGEST) > 0) {
            throw refused();
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** One sentence for every cause, so that nobody learns which check failed. */
    private static Rejected refused() {
        return new Rejected("token.refused", "The token is not valid", "data.token", 0);
    }
}
