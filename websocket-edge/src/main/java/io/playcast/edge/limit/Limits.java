package io.playcast.edge.limit;

import io.playcast.Rejected;
import java.time.Clock;
import java.time.Duration;

/** The limits that are not one connection's own: of a person, of an address, and of wrong tokens. */
public final class Limits {
    private final SharedBudgets users;
    private final SharedBudgets addresses;
    private final FailureBudget tokens;

    public Limits(LimitProperties properties, Ledger ledger, Clock clock) {
        var minute = Duration.ofMinutes(1);
        this.users = new SharedBudgets("user", properties.perUser(), minute, ledger);
        this.addresses = new SharedBudgets("address", properties.perAddress(), minute, ledger);
        this.tokens = new FailureBudget("token", properties, ledger, clock, "Too many wrong tokens from this address");
    }

    /** 0 when a message may pass, else the milliseconds until one may. */
    public long over(String user, String address, long nowMs) {
        long wait = users.take(user, nowMs);
        return wait > 0 ? wait : addresses.take(address, nowMs);
    }

    /** Refuses an address that has shown too many wrong tokens. */
    public void requireTrust(String address) {
        tokens.check(address);
    }

    /** The hello of this address was refused. */
    public void refused(String address, Rejected refused) {
        if (refused.code().equals("token.refused")) {
            tokens.failed(address);
        }
    }
}
