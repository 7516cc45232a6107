package io.playcast.edge.signin.oauth;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Whether somebody has shown enough of who they are: what they know, and a second factor when their account has one. */
@Component
public final class EnoughShown implements AuthorizationManager<RequestAuthorizationContext> {
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final Standing standing;

    EnoughShown(Standing standing) {
        this.standing = standing;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        return new AuthorizationDecision(isEnough(who.get()));
    }

    /** Whether this request's session still counts, be it enough or not. */
    public boolean isSignedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && trust.isAuthenticated(who) && standing.of(who).isPresent();
    }

    public boolean isEnough(@Nullable Authentication who) {
        return who != null
                && trust.isAuthenticated(who)
                && standing.of(who)
                        .filter(account ->
                                !account.mfa() || Factors.secondAt(who).isPresent())
                        .isPresent();
    }
}
