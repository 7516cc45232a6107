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
        var asks = who.get();
        return new AuthorizationDecision(isEnough(asks) || isNobody(asks) && asksWithoutAPerson(request));
    }

    private boolean isNobody(@Nullable Authentication who) {
        return who == null || !trust.isAuthenticated(who);
    }

    /** A page that only wants to know is told {@code login_required} by the library, and sent to no page (OpenID Connect Core §3.1.2.1). */
    private static boolean asksWithoutAPerson(RequestAuthorizationContext request) {
        return "none".equals(request.getRequest().getParameter("prompt"))
                && request.getRequest().getRequestURI().equals("/oauth2/authorize");
    }

    /** Whether this request's session still counts, be it enough or not. */
    public boolean isSignedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return !isNobody(who) && standing.of(who).isPresent();
    }

    public boolean isEnough(@Nullable Authentication who) {
        return !isNobody(who)
                && standing.of(who)
                        .filter(account ->
                                !account.mfa() || Factors.secondAt(who).isPresent())
                        .isPresent();
    }
}
