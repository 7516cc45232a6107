package io.playcast.account.edge;

import io.playcast.bar.Bars;
import io.playcast.id.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process knows of {@link Bars}: no older than half a second when it is asked, so that who is kept out is out everywhere within
 * two. While the store is away it stays with what it knew.
 *
 * <p>Of any thread. Who comes when it is time to look blocks on the store for one small read; the others go by what was known before.
 */
public final class BarWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BarWatch.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Function<Instant, Map<UserId, Instant>> bars;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Seen seen = new Seen(Map.of(), Instant.EPOCH);

    private record Seen(Map<UserId, Instant> bars, Instant at) {}

    /** @param bars {@link Bars#inForce} */
    public BarWatch(Function<Instant, Map<UserId, Instant>> bars, Clock clock) {
        this.bars = bars;
        this.clock = clock;
    }

    /** @param issued when what they show was given to them; null counts as long ago */
    public boolean refuses(UserId user, @Nullable Instant issued) {
        var before = latest().get(user);
        return before != null && (issued == null || issued.isBefore(before));
    }

    /** Whether nothing lets them in, until somebody reinstates them. */
    public boolean keepsOut(UserId user) {
        return Instant.MAX.equals(latest().get(user));
    }

    private Map<UserId, Instant> latest() {
        var now = clock.instant();
        if (seen.at.plus(LOOK_AGAIN).isAfter(now) || !looking.tryLock()) {
            return seen.bars;
        }
        try {
            seen = new Seen(bars.apply(now), now);
        } catch (RuntimeException away) {
            LOG.warn("Nobody can say who is kept out; who was out stays out: {}", away.getMessage());
            seen = new Seen(seen.bars, now);
        } finally {
            looking.unlock();
        }
        return seen.bars;
    }
}
