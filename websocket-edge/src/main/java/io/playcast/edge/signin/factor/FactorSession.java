package io.playcast.edge.signin.factor;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.edge.signin.oauth.EnoughShown;
import io.playcast.edge.signin.page.SignedIn;
import io.playcast.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** What a session gains when a factor is shown; who shows wrong ones is counted. */
@Component
final class FactorSession {
    private final SignedIn signedIn;
    private final FactorAttempts attempts;
    private final EnoughShown enough;
    private final Clock clock;
    private final MeterRegistry meters;

    FactorSession(SignedIn signedIn, FactorAttempts attempts, EnoughShown enough, Clock clock, MeterRegistry meters) {
        this.signedIn = signedIn;
        this.attempts = attempts;
        this.enough = enough;
        this.clock = clock;
        this.meters = meters;
    }

    /** Null when it is nobody, or somebody who was signed out everywhere since. */
    @Nullable
    Authentication now() {
        return enough.isSignedIn() ? signedIn.now() : null;
    }

    /** Counts a code that is wrong, and listens to nobody who had too many. A passkey cannot be guessed and is not counted. */
    <T> T guessed(HttpServletRequest request, UserId user, Supplier<T> look) {
        return refusedOrNot(() -> attempts.guessed(request.getRemoteAddr(), user, look));
    }

    <T> T refusedOrNot(Supplier<T> look) {
        try {
            return look.get();
        } catch (Rejected refused) {
            meters.counter("playcast.second-factors", "outcome", "refused").increment();
            throw refused;
        }
    }

    /** Whoever is signed in has shown that now. */
    Authentication shown(String factor, HttpServletRequest request, HttpServletResponse response) {
        return as(signedIn.with(known(), authority(factor)), request, response);
    }

    /** By a passkey and nothing else. */
    Authentication signedInBy(String factor, UserId user, HttpServletRequest request, HttpServletResponse response) {
        return as(SignedIn.by(authority(factor), user), request, response);
    }

    private Authentication as(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        signedIn.as(who, request, response);
        meters.counter("playcast.second-factors", "outcome", "shown").increment();
        return who;
    }

    private FactorGrantedAuthority authority(String factor) {
        return FactorGrantedAuthority.withAuthority(factor)
                .issuedAt(clock.instant())
                .build();
    }

    private Authentication known() {
        var who = now();
        if (who == null) {
            throw new Rejected("signin.needed", "Sign in first");
        }
        return who;
    }
}
