package io.playcast.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void the_same_seed_draws_the_same_arrivals() {
        assertThat(Arrivals.poisson(7, 1_000, TEN_SECONDS)).isEqualTo(Arrivals.poisson(7, 1_000, TEN_SECONDS));
        assertThat(Arrivals.poisson(7, 1_000, TEN_SECONDS)).isNotEqualTo(Arrivals.poisson(8, 1_000, TEN_SECONDS));
    }

    @Test
    void they_rise_and_end_with_the_run() {
        var arrivals = Arrivals.poisson(7, 1_000, TEN_SECONDS);

        assertThat(arrivals).isSorted();
        assertThat(arrivals[0]).isNotNegative();
        assertThat(arrivals[arrivals.length - 1]).isLessThan(TEN_SECONDS.toNanos());
    }

    @Test
    void they_come_at_the_rate_asked_for_and_know_nothing_of_each_other() {
        var arrivals = Arrivals.poisson(7, 1_000, TEN_SECONDS);
        var gaps = IntStream.range(1, arrivals.length)
                .mapToDouble(i -> (arrivals[i] - arrivals[i - 1]) / 1e6)
                .toArray();
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(gaps)
                .map(gap -> (gap - mean) * (gap - mean))
                .average()
                .orElseThrow());

        assertThat(arrivals.length).isBetween(9_600, 10_400);
        // A Poisson process: the gaps' spread is as large as their mean.
        assertThat(spread).isCloseTo(mean, within(0.05));
    }
}
