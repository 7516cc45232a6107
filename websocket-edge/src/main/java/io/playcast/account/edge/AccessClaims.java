package io.playcast.account.edge;

import com.nimbusds.jwt.JWTClaimsSet;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an access token says beside the registered claims (RFC 7519 §4.1), and how it is read back. */
public final class AccessClaims {
    /** For whom access tokens are: every process of the platform. An ID token is for its client, and no access token. */
    public static final String AUDIENCE = "playcast";

    /** How long an access token is good for at most, whoever signed it. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String ROLES = "roles";
    private static final String LOBBY = "lobby";
    /** Seconds are too coarse: what is given in the second after a sign-out is good, what was given in the one before is not. */
    private static final String ISSUED = "issued_ms";

    private static final String SECOND_FACTOR = "second_factor_ms";

    private AccessClaims() {}

    public static Map<String, Object> of(
            Set<AccountRole> roles, @Nullable LobbyId lobby, Instant issued, @Nullable Instant secondFactor) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put(ROLES, roles.stream().sorted().map(AccessClaims::name).toList());
        claims.put(ISSUED, millis(issued));
        if (lobby != null) {
            claims.put(LOBBY, lobby.value());
        }
        if (secondFactor != null) {
            claims.put(SECOND_FACTOR, millis(secondFactor));
        }
        return claims;
    }

    /** @throws IllegalArgumentException, ParseException, Rejected when a claim is missing or is not what it should be */
    static Principal principal(JWTClaimsSet claims) throws ParseException {
        var lobby = claims.getStringClaim(LOBBY);
        var issued =
                moment(claims, ISSUED).orElseGet(() -> claims.getIssueTime().toInstant());
        return new Principal(
                new UserId(claims.getSubject()),
                roles(claims),
                lobby == null ? null : new LobbyId(lobby),
                claims.getExpirationTime().toInstant(),
                new Proof(issued, moment(claims, SECOND_FACTOR).orElse(null)));
    }

    private static Optional<Instant> moment(JWTClaimsSet claims, String name) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim(name))
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli);
    }

    /** A text: the authorization server stores what it has signed, and takes no long for a claim. */
    private static String millis(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }

    private static Set<AccountRole> roles(JWTClaimsSet claims) throws ParseException {
        var names = claims.getStringListClaim(ROLES);
        if (names == null) {
            throw new ParseException("no roles", 0);
        }
        return names.stream()
                .map(name -> AccountRole.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(AccountRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
