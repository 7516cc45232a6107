package io.playcast.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The budget of one connection: all of it at once if need be, and one more whenever its share of the minute has passed. */
class SpendingABudgetTest {
    private static final long MESSAGES = 1_000;
    private static final long INPUTS = 15_000;
    private static final long SHARE_MS = 60;

    @Test
    void the_thousandth_message_passes_and_the_next_does_not() {
        var budget = Budget.aMinute(MESSAGES, 0);
        spend(budget, MESSAGES, 0);

        assertThat(budget.take(0)).isEqualTo(SHARE_MS);
        assertThat(budget.take(SHARE_MS - 1)).as("one tick before").isEqualTo(1);
        assertThat(budget.take(SHARE_MS)).as("when told to").isZero();
        assertThat(budget.take(SHARE_MS)).as("and one only").isPositive();
    }

    @Test
    void after_a_minute_it_is_whole_again_and_never_more() {
        var budget = Budget.aMinute(MESSAGES, 0);
        spend(budget, MESSAGES, 0);

        spend(budget, MESSAGES, 60_000);
        assertThat(budget.take(60_000)).isPositive();
        spend(budget, MESSAGES, 600_000);
        assertThat(budget.take(600_000)).isPositive();
    }

    @Test
    void inputs_have_a_budget_of_their_own_size() {
        var budget = Budget.aMinute(INPUTS, 0);
        spend(budget, INPUTS, 0);

        assertThat(budget.take(0)).isEqualTo(4);
        assertThat(budget.take(3)).isEqualTo(1);
        assertThat(budget.take(4)).isZero();
    }

    @Test
    void a_clock_that_goes_back_gives_nothing() {
        var budget = Budget.aMinute(MESSAGES, 60_000);
        spend(budget, MESSAGES, 60_000);

        assertThat(budget.take(0)).isEqualTo(SHARE_MS);
    }

    private static void spend(Budget budget, long many, long atMs) {
        for (long i = 1; i <= many; i++) {
            assertThat(budget.take(atMs)).as("number " + i).isZero();
        }
    }
}
