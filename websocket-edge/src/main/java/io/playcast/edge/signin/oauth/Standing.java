package io.playcast.edge.signin.oauth;

import io.playcast.Rejected;
import io.playcast.account.AccountView;
import io.playcast.bar.Bars;
import io.playcast.edge.account.AccountBook;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whether what somebody showed still counts: not of who is kept out, and not when they were signed out everywhere since. Blocks. */
@Component
final class Standing {
    private final AccountBook accounts;
    private final Bars bars;

    Standing(AccountBook accounts, Bars bars) {
        this.accounts = accounts;
        this.bars = bars;
    }

    /** Empty when it counts no more. */
    Optional<AccountView> of(Authentication who) {
        try {
            var user = new UserId(who.getName());
            var shown = Factors.lastAt(who).orElse(Instant.EPOCH);
            return bars.of(user).filter(shown::isBefore).isPresent() ? Optional.empty() : accounts.active(user);
        } catch (Rejected _) {
            return Optional.empty();
        }
    }
}
