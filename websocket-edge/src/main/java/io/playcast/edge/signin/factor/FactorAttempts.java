package io.playcast.edge.signin.factor;

import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.id.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Second factors that were wrong, counted by address and by account, over all nodes: six digits are soon guessed by who may go on. */
@Component
final class FactorAttempts {
    private static final String SENTENCE = "Too many codes were wrong";

    private final FailureBudget byAddress;
    private final FailureBudget byAccount;

    FactorAttempts(LimitProperties limits, Ledger ledger, Clock clock) {
        this.byAddress = new FailureBudget("factor-address", limits, ledger, clock, SENTENCE);
        this.byAccount = new FailureBudget("factor-account", limits, ledger, clock, SENTENCE);
    }

    /** @param user null when nobody knows yet whose it is */
    void check(String address, @Nullable UserId user) {
        byAddress.check(address);
        if (user != null) {
            byAccount.check(user.value());
        }
    }

    void failed(String address, @Nullable UserId user) {
        byAddress.failed(address);
        if (user != null) {
            byAccount.failed(user.value());
        }
    }
}
