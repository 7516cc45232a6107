package io.playcast.edge.guest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Five wrong guesses in 15 minutes and whoever made them waits. Beyond 100,000 of them the one least used is forgotten. */
public final class FailureBudget {
    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long GUESSERS = 100_000;

    private final Clock clock;
    private final String sentence;
    private final Cache<String, Failures> byGuesser;

    private record Failures(int count, Instant until) {
        boolean over(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** @param sentence that those who wait are told */
    public FailureBudget(Clock clock, String sentence) {
        this.clock = clock;
        this.sentence = sentence;
        this.byGuesser = Caffeine.newBuilder()
                .maximumSize(GUESSERS)
                .expireAfterWrite(WINDOW)
                .build();
    }

    /** Refuses with the time that is left when they have used up its failures. */
    public void check(String guesser) {
        var failures = byGuesser.getIfPresent(guesser);
        var now = clock.instant();
        if (failures != null && failures.count >= FAILURES && !failures.over(now)) {
            long wait = Duration.between(now, failures.until).toMillis();
            throw new Rejected("rate.limited", sentence, null, wait);
        }
    }

    public void failed(String guesser) {
        var now = clock.instant();
        byGuesser
                .asMap()
                .merge(
                        guesser,
                        new Failures(1, now.plus(WINDOW)),
                        (old, first) -> old.over(now) ? first : new Failures(old.count + 1, old.until));
    }
}
