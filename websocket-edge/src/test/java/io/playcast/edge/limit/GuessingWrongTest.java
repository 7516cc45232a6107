package io.playcast.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.playcast.Rejected;
import io.playcast.twin.ManualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Five failures in 15 minutes, by address or by account, to the nanosecond. */
class GuessingWrongTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final LimitProperties FIVE = new LimitProperties(0, 0, 5, WINDOW);
    private static final String ANN = "ann";

    private final ManualClock clock = new ManualClock();
    private final Map<String, Long> told = new HashMap<>();
    private final FailureBudget here = node();
    private final FailureBudget there = node();

    @Test
    void the_fifth_failure_is_heard_and_the_sixth_attempt_is_not() {
        for (int i = 1; i <= 5; i++) {
            assertThatCode(() -> here.check(ANN)).as("attempt " + i).doesNotThrowAnyException();
            here.failed(ANN);
        }

        assertThat(wait(here, ANN)).isEqualTo(WINDOW.toMillis());
        assertThatCode(() -> here.check("ben")).doesNotThrowAnyException();
    }

    @Test
    void the_window_begins_with_the_first_failure_and_ends_to_the_tick() {
        here.failed(ANN);
        clock.advance(Duration.ofMinutes(10));
        fail(here, 4);

        clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(wait(here, ANN)).as("one tick before").isEqualTo(1);

        clock.advance(Duration.ofNanos(1));
        told.clear(); // it is full again by then
        assertThat(wait(here, ANN)).as("at its end").isZero();
        fail(here, 4);
        assertThat(wait(here, ANN)).as("a new window has its own five").isZero();
        fail(here, 1);
        assertThat(wait(here, ANN)).isEqualTo(WINDOW.toMillis());
    }

    @Test
    void who_comes_back_when_told_to_is_heard() {
        fail(here, 5);
        clock.advance(Duration.ofNanos(1_500_000));

        clock.advance(Duration.ofMillis(wait(here, ANN)));

        assertThat(wait(here, ANN)).isZero();
    }

    @Test
    void who_used_them_up_at_one_node_has_one_more_at_another() {
        fail(here, 5);
        assertThat(wait(there, ANN)).isZero();

        fail(there, 1);

        assertThat(wait(there, ANN)).isPositive().isLessThanOrEqualTo(WINDOW.toMillis());
    }

    private void fail(FailureBudget node, int times) {
        for (int i = 0; i < times; i++) {
            node.failed(ANN);
        }
    }

    /** Milliseconds, 0 when they may try. */
    private static long wait(FailureBudget node, String guesser) {
        try {
            node.check(guesser);
            return 0;
        } catch (Rejected refused) {
            assertThat(refused.code()).isEqualTo("rate.limited");
            assertThat(refused.retryAfterMs()).isPositive();
            return refused.retryAfterMs();
        }
    }

    /** Nothing grows back in what all nodes share. */
    private FailureBudget node() {
        Ledger ledger = (key, spent, many, window) -> CompletableFuture.completedFuture(
                Math.max(0, told.merge(key, spent, Long::sum) - many) * window.toNanos() / many);
        return new FailureBudget("token", FIVE, ledger, clock, "Too many");
    }
}
