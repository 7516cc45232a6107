package io.playcast.edge.signin.page;

import io.playcast.Rejected;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.id.UserId;
import io.playcast.security.SecurityNews;
import io.playcast.security.Sighting.Kind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wrong attempts to sign in, counted by the address they come from and by the account they are about, over all nodes. */
@Component
public final class Attempts {
    private final FailureBudget byAddress;
    private final FailureBudget byAccount;
    private final SecurityNews news;

    Attempts(LimitProperties limits, Ledger ledger, Clock clock, SecurityNews news) {
        this.news = news;
        this.byAddress = new FailureBudget(
                "signin-address", limits, ledger, clock, "Too many wrong attempts to sign in from this address");
        this.byAccount = new FailureBudget(
                "signin-account", limits, ledger, clock, "Too many wrong attempts to sign in to this account");
    }

    /** @param account what stands for it; the same whether there is such an account or not */
    public void check(String address, String account) {
        try {
            byAddress.check(address);
            byAccount.check(account);
        } catch (Rejected tooMany) {
            news.noticed(Kind.LOGIN_FAILED, address, null);
            throw tooMany;
        }
    }

    /** @param user whose account it is, null when there is none */
    public void failed(String address, String account, @Nullable UserId user) {
        byAddress.failed(address);
        byAccount.failed(account);
        news.noticed(Kind.LOGIN_FAILED, address, user);
    }
}
