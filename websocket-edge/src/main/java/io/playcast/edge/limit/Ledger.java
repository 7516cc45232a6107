package io.playcast.edge.limit;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Where all nodes write down what they have let through. Never waits. */
public interface Ledger {
    /** Takes what was spent already; completes with the nanoseconds until there is something to spend again, 0 when there is.
     *
     * @param key whose budget
     * @param many that it holds
     * @param window in which it fills up from nothing
     */
    CompletionStage<Long> spend(String key, long spent, long many, Duration window);
}
