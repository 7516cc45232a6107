package io.playcast.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** Budgets that all nodes share, one a name: spent here at once, and told to the others in shares of 5 % or after a second.
 *
 * <p>No frame waits for Redis: a node lets through at most one share more than there was, and with Redis away it holds each name to
 * the whole budget by itself. Beyond 100,000 names the one least used is forgotten here, not in Redis.
 */
public final class SharedBudgets {
    private static final long NAMES = 100_000;
    private static final long SHARES = 20;
    private static final long TELL_MS = 1_000;
    private static final long NANOS_A_MS = 1_000_000;

    private final String kind;
    private final long many;
    private final Duration window;
    private final Ledger ledger;
    private final Cache<String, Spending> spent =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(NAMES).build();

    /** @param kind what the names are, such as {@code user} */
    public SharedBudgets(String kind, long many, Duration window, Ledger ledger) {
        this.kind = kind;
        this.many = many;
        this.window = window;
        this.ledger = ledger;
    }

    /** 0 when one may pass, else the milliseconds until one may. Any thread. */
    public long take(String name, long nowMs) {
        return spent.get(name, _ -> new Spending(name, nowMs)).take(nowMs);
    }

    private final class Spending {
        private final String name;
        private final Budget own;
        private long untold;
        private long toldMs;
        private volatile long closedUntilMs;

        Spending(String name, long nowMs) {
            this.name = name;
            this.own = new Budget(many, window, nowMs);
            this.toldMs = nowMs;
        }

        long take(long nowMs) {
            long tell = 0;
            synchronized (this) {
                long wait = Math.max(closedUntilMs - nowMs, 0);
                wait = wait > 0 ? wait : own.take(nowMs);
                if (wait > 0) {
                    return wait;
                }
                untold++;
                if (untold * SHARES >= many || nowMs - toldMs >= TELL_MS) {
                    tell = untold;
                    untold = 0;
                    toldMs = nowMs;
                }
            }
            if (tell > 0) {
                tell(tell, nowMs);
            }
            return 0;
        }

        /** What cannot be told is forgotten: this node's own budget holds meanwhile. */
        private void tell(long many, long nowMs) {
            ledger.spend(kind + ":" + name, many, SharedBudgets.this.many, window)
                    .thenAccept(nanos -> closedUntilMs = nanos > 0 ? nowMs + Math.ceilDiv(nanos, NANOS_A_MS) : 0)
                    .exceptionally(_ -> null);
        }
    }
}
