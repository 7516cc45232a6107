package io.playcast.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.bench.Pairs.Pair;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void the_median_is_the_middle_one_in_any_order() {
        assertThat(Statistics.median(9, 1, 5)).isEqualTo(5);
        assertThat(Statistics.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Statistics.median(7)).isEqualTo(7);
        assertThatThrownBy(Statistics::median).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var hundred = LongStream.rangeClosed(1, 100).toArray();

        assertThat(Statistics.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Statistics.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Statistics.percentile(hundred, 100)).isEqualTo(100);
        assertThat(Statistics.percentile(new long[] {3, 8}, 99)).isEqualTo(8);
        assertThat(Statistics.percentile(new long[] {3, 8}, 50)).isEqualTo(3);
    }

    @Test
    void no_percentile_of_nothing_and_none_beyond_all() {
        assertThatThrownBy(() -> Statistics.percentile(new long[0], 99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.percentile(new long[] {1}, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.percentile(new long[] {1}, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_ratio_is_the_median_of_the_pairs_ratios_and_not_of_the_medians() {
        var pairs = new Pairs(List.of(new Pair(10, 10), new Pair(30, 10), new Pair(200, 100)));

        assertThat(pairs.value()).isEqualTo(30);
        assertThat(pairs.bound()).isEqualTo(10);
        assertThat(pairs.ratio()).isEqualTo(2);
        assertThat(pairs.spread()).containsExactly(1.0, 3.0);
    }

    @Test
    void a_figure_is_shown_with_four_digits() {
        assertThat(Statistics.rounded(12_345.678)).isEqualTo(12_350);
        assertThat(Statistics.rounded(0.123456)).isEqualTo(0.1235);
        assertThat(Statistics.rounded(Double.NaN)).isNaN();
    }
}
