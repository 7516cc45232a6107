package io.playcast.edge.signin.oauth;

import io.playcast.account.AccountRole;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody has shown who they are, and when. */
public final class Factors {
    /** A code of a TOTP application, or one of the codes that stand in for it. */
    public static final String TOTP = "FACTOR_TOTP";
    /** A passkey: something they have, and unlocked by something they know or are. It is enough by itself. */
    public static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

    private static final Set<String> SECOND = Set.of(TOTP, PASSKEY);

    private Factors() {}

    /** Whether any of these roles is worth nothing until a second factor was shown. */
    public static boolean isNeededBy(Collection<AccountRole> roles) {
        return roles.stream().anyMatch(role -> role == AccountRole.ANALYST || role == AccountRole.ADMIN);
    }

    /** When a second factor was last shown; empty for never. */
    public static Optional<Instant> secondAt(Authentication who) {
        return latest(all(who).filter(factor -> SECOND.contains(factor.getAuthority())));
    }

    /** When anything was last shown; empty for never. */
    public static Optional<Instant> lastAt(Authentication who) {
        return latest(all(who));
    }

    private static Stream<FactorGrantedAuthority> all(Authentication who) {
        return who.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast);
    }

    private static Optional<Instant> latest(Stream<FactorGrantedAuthority> factors) {
        return factors.map(FactorGrantedAuthority::getIssuedAt).max(Comparator.naturalOrder());
    }
}
