package io.playcast.edge.signin.oauth;

import io.playcast.Rejected;
import io.playcast.account.AccountStatus;
import io.playcast.account.AccountView;
import io.playcast.edge.signin.AccountBook;
import io.playcast.id.UserId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Whether somebody has shown enough of who they are: what they know, and a second factor when their account has one. */
@Component
public final class EnoughShown implements AuthorizationManager<RequestAuthorizationContext> {
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final AccountBook accounts;

    EnoughShown(AccountBook accounts) {
        this.accounts = accounts;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        return new AuthorizationDecision(isEnough(who.get()));
    }

    public boolean isEnough(@Nullable Authentication who) {
        return account(who)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .filter(account -> !account.mfa() || Factors.secondAt(who).isPresent())
                .isPresent();
    }

    private Optional<AccountView> account(@Nullable Authentication who) {
        if (who == null || !trust.isAuthenticated(who)) {
            return Optional.empty();
        }
        try {
            return accounts.of(new UserId(who.getName()));
        } catch (Rejected _) {
            return Optional.empty();
        }
    }
}
