package io.playcast.quality.projection;

import org.jspecify.annotations.Nullable;

/** How a measure was spread over windows: the least, the most, and the sum of how many, from which the average follows. */
public record Spread(double least, double most, double sum, int windows) {

    static @Nullable Spread with(@Nullable Spread before, @Nullable Double value) {
        if (value == null) {
            return before;
        }
        return before == null
                ? new Spread(value, value, value, 1)
                : new Spread(
                        Math.min(before.least, value),
                        Math.max(before.most, value),
                        before.sum + value,
                        before.windows + 1);
    }

    public double average() {
        return sum / windows;
    }
}
