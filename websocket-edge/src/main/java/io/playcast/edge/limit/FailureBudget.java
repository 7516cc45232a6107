package io.playcast.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many wrong guesses in so long a time, five in 15 minutes unless configured, and whoever made them waits. Beyond 100,000 of them the one least used is forgotten.
 *
 * <p>Each failure is told to the other nodes; whoever used theirs up elsewhere has one more here, and then waits here, too.
 */
public final class FailureBudget {
    private static final long GUESSERS = 100_000;

    private final String kind;
    private final LimitProperties properties;
    private final Ledger ledger;
    private final Clock clock;
    private final String sentence;
    private final Cache<String, Failures> byGuesser;

    private record Failures(int count, Instant until) {
        boolean over(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** @param kind what is guessed @param sentence that those who wait are told */
    public FailureBudget(String kind, LimitProperties properties, Ledger ledger, Clock clock, String sentence) {
        this.kind = kind;
        this.properties = properties;
        this.ledger = ledger;
        this.clock = clock;
        this.sentence = sentence;
        this.byGuesser = Caffeine.newBuilder()
                .maximumSize(GUESSERS)
                .expireAfterWrite(properties.failureWindow())
                .build();
    }

    /** Refuses with the time that is left when they have used up its failures. */
    public void check(String guesser) {
        var failures = byGuesser.getIfPresent(guesser);
        var now = clock.instant();
        if (failures != null && failures.count >= properties.failures() && !failures.over(now)) {
            // Rounded up: who comes back after so many milliseconds is not sent away once more.
            long wait = Duration.between(now, failures.until).plusNanos(999_999).toMillis();
            throw new Rejected("rate.limited", sentence, null, wait);
        }
    }

    public void failed(String guesser) {
        var now = clock.instant();
        var until = now.plus(properties.failureWindow());
        add(guesser, new Failures(1, until), now);
        ledger.spend(kind + ":" + guesser, 1, properties.failures(), properties.failureWindow())
                .thenAccept(nanos -> {
                    if (nanos > 0) {
                        add(guesser, new Failures(properties.failures(), now.plusNanos(nanos)), now);
                    }
                })
                .exceptionally(_ -> null);
    }

    private void add(String guesser, Failures more, Instant now) {
        byGuesser
                .asMap()
                .merge(
                        guesser,
                        more,
                        (old, first) -> old.over(now) ? first : new Failures(old.count + first.count, old.until));
    }
}
