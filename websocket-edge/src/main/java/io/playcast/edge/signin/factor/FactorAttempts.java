package io.playcast.edge.signin.factor;

import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.id.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Codes that were wrong, counted by address and by account, over all nodes: six digits are soon guessed by who may go on. */
@Component
final class FactorAttempts {
    private static final String SENTENCE = "Too many codes were wrong";

    private final FailureBudget byAddress;
    private final FailureBudget byAccount;

    FactorAttempts(LimitProperties limits, Ledger ledger, Clock clock) {
        this.byAddress = new FailureBudget("factor-address", limits, ledger, clock, SENTENCE);
        this.byAccount = new FailureBudget("factor-account", limits, ledger, clock, SENTENCE);
    }

    void check(String address, UserId user) {
        byAddress.check(address);
        byAccount.check(user.value());
    }

    void failed(String address, UserId user) {
        byAddress.failed(address);
        byAccount.failed(user.value());
    }
}
