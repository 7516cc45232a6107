package io.playcast.edge.guest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Five wrong codes in 15 minutes and an address waits. Beyond 100,000 addresses the one least used is forgotten. */
final class FailureBudget {
    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long ADDRESSES = 100_000;

    private final Clock clock;
    private final Cache<String, Failures> byAddress;

    private record Failures(int count, Instant until) {
        boolean over(Instant now) {
            return !now.isBefore(until);
        }
    }

    FailureBudget(Clock clock) {
        this.clock = clock;
        this.byAddress = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterWrite(WINDOW)
                .build();
    }

    /** Refuses with the time that is left when the address has used up its failures. */
    void check(String address) {
        var failures = byAddress.getIfPresent(address);
        var now = clock.instant();
        if (failures != null && failures.count >= FAILURES && !failures.over(now)) {
            long wait = Duration.between(now, failures.until).toMillis();
            throw new Rejected("rate.limited", "Too many wrong codes from this address", null, wait);
        }
    }

    void failed(String address) {
        var now = clock.instant();
        byAddress
                .asMap()
                .merge(
                        address,
                        new Failures(1, now.plus(WINDOW)),
                        (old, first) -> old.over(now) ? first : new Failures(old.count + 1, old.until));
    }
}
