package io.playcast.edge.signin.page;

import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Wrong attempts to sign in, counted by the address they come from and by the account they are about, over all nodes. */
@Component
public final class Attempts {
    private final FailureBudget byAddress;
    private final FailureBudget byAccount;

    Attempts(LimitProperties limits, Ledger ledger, Clock clock) {
        this.byAddress = new FailureBudget(
                "signin-address", limits, ledger, clock, "Too many wrong attempts to sign in from this address");
        this.byAccount = new FailureBudget(
                "signin-account", limits, ledger, clock, "Too many wrong attempts to sign in to this account");
    }

    /** @param account what stands for it; the same whether there is such an account or not */
    public void check(String address, String account) {
        byAddress.check(address);
        byAccount.check(account);
    }

    public void failed(String address, String account) {
        byAddress.failed(address);
        byAccount.failed(account);
    }
}
