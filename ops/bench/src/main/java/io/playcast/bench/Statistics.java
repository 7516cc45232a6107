package io.playcast.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** The few figures that every row is made of. */
public final class Statistics {
    private static final MathContext SHOWN = new MathContext(4);

    private Statistics() {}

    /** The middle one; of an even number, the mean of the two in the middle. */
    public static double median(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing has no median");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** By nearest rank: the least value that at least {@code percent} of all do not exceed.
     *
     * @param sorted in rising order
     * @param percent above 0, at most 100
     */
    public static long percentile(long[] sorted, double percent) {
        if (sorted.length == 0 || percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("no percentile " + percent + " of " + sorted.length + " values");
        }
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    /** To four digits: more would be noise. */
    public static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(SHOWN).doubleValue() : value;
    }
}
