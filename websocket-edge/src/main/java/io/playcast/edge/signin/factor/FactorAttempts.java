package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.id.UserId;
import io.playcast.security.SecurityNews;
import io.playcast.security.Sighting.Kind;
import java.time.Clock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Codes that were wrong, counted by address and by account, over all nodes: six digits are soon guessed by who may go on. */
@Component
final class FactorAttempts {
    private static final int TURNS = 64;
    private static final String SENTENCE = "Too many codes were wrong";

    private final FailureBudget byAddress;
    private final FailureBudget byAccount;
    private final SecurityNews news;
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    FactorAttempts(LimitProperties limits, Ledger ledger, Clock clock, SecurityNews news) {
        this.news = news;
        this.byAddress = new FailureBudget("factor-address", limits, ledger, clock, SENTENCE);
        this.byAccount = new FailureBudget("factor-account", limits, ledger, clock, SENTENCE);
    }

    /** Whoever guesses with many requests at once waits for themselves: each is counted before the next is looked at. */
    <T> T guessed(String address, UserId user, Supplier<T> look) {
        var turn = turns[Math.floorMod(user.hashCode(), turns.length)];
        turn.lock();
        try {
            byAddress.check(address);
            byAccount.check(user.value());
            return look.get();
        } catch (Rejected refused) {
            if (refused.code().equals(SecondFactors.REFUSED)) {
                byAddress.failed(address);
                byAccount.failed(user.value());
                news.noticed(Kind.LOGIN_FAILED, address, user);
            }
            throw refused;
        } finally {
            turn.unlock();
        }
    }
}
