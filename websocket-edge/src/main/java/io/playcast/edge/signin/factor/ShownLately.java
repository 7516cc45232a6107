package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import io.playcast.StepUp;
import io.playcast.account.AccountRole;
import io.playcast.account.AccountStatus;
import io.playcast.account.AccountView;
import io.playcast.edge.account.AccountBook;
import io.playcast.edge.signin.oauth.Factors;
import io.playcast.id.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whether somebody may change what they sign in with: a session that was left open, or stolen, is not enough to shut its owner out. */
@Component
final class ShownLately {
    private final AccountBook accounts;
    private final Clock clock;

    ShownLately(AccountBook accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws Rejected {@code signin.needed}, {@code account.…} */
    static UserId user(@Nullable Authentication who) {
        if (who == null) {
            throw new Rejected("signin.needed", "Sign in first");
        }
        return new UserId(who.getName());
    }

    /** @throws Rejected with what is missing */
    Authentication require(@Nullable Authentication who) {
        var account = account(user(who));
        if (who == null || !isFresh(who, account)) {
            throw account.mfa() ? StepUp.refusal() : new Rejected("signin.stale", "Sign in again before you do this");
        }
        return who;
    }

    boolean isFresh(Authentication who) {
        return isFresh(who, account(user(who)));
    }

    private AccountView account(UserId user) {
        var account = accounts.of(user).orElseThrow(() -> new Rejected("signin.needed", "Sign in first"));
        if (account.roles().contains(AccountRole.GUEST)) {
            throw new Rejected("account.guest", "Guests have nothing to sign in with");
        }
        if (account.status() != AccountStatus.ACTIVE) {
            throw new Rejected("account.suspended", "This account is suspended");
        }
        return account;
    }

    private boolean isFresh(Authentication who, AccountView account) {
        return (account.mfa() ? Factors.secondAt(who) : Factors.lastAt(who))
                .filter(at -> !at.plus(StepUp.FRESHNESS).isBefore(clock.instant()))
                .isPresent();
    }
}
