package io.playcast.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SharedBudgetsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MANY = 100;
    private static final long SHARE = 5;

    private final ManualLedger ledger = new ManualLedger();
    private final SharedBudgets here = new SharedBudgets("user", MANY, MINUTE, ledger);
    private final SharedBudgets there = new SharedBudgets("user", MANY, MINUTE, ledger);

    @Test
    void nodes_share_a_budget_but_for_one_share_each() {
        long passed = 0;
        while (here.take("ann", 0) == 0) {
            passed++;
            passed += there.take("ann", 0) == 0 ? 1 : 0;
        }

        assertThat(passed).isBetween(MANY, MANY + 2 * SHARE);
        assertThat(there.take("ann", 0)).isPositive();
        assertThat(here.take("ben", 0)).isZero();
    }

    @Test
    void who_waits_as_long_as_told_may_go_on() {
        spendAll(here);
        long wait = here.take("ann", 0);

        assertThat(wait).isPositive().isLessThanOrEqualTo(MINUTE.toMillis());
        assertThat(here.take("ann", wait)).isZero();
    }

    @Test
    void what_little_is_spent_is_told_after_a_second() {
        here.take("ann", 0);
        assertThat(ledger.spent).isEmpty();

        here.take("ann", 1_000);

        assertThat(ledger.spent).containsEntry("user:ann", 2L);
    }

    @Test
    void with_the_ledger_away_each_node_holds_to_the_budget_by_itself() {
        ledger.away = true;

        assertThat(spendAll(here)).isEqualTo(MANY);
        assertThat(spendAll(there)).isEqualTo(MANY);
    }

    private static long spendAll(SharedBudgets node) {
        long passed = 0;
        while (node.take("ann", 0) == 0) {
            passed++;
        }
        return passed;
    }

    /** Answers at once, and lets nothing grow back. */
    private static final class ManualLedger implements Ledger {
        private final Map<String, Long> spent = new HashMap<>();
        private boolean away;

        @Override
        public CompletionStage<Long> spend(String key, long tokens, long many, Duration window) {
            if (away) {
                return CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
            }
            long over = spent.merge(key, tokens, Long::sum) - many;
            return CompletableFuture.completedFuture(over < 0 ? 0 : Math.max(1, over) * window.toNanos() / many);
        }
    }
}
