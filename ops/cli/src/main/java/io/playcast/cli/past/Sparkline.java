package io.playcast.cli.past;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** A row of bars of eight heights, a column each; a dot where nothing was measured. Pure. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** @param most value of the highest bar @param ink colours a bar by its value */
    static String of(List<OptionalDouble> columns, double most, DoubleFunction<UnaryOperator<String>> ink) {
        var line = new StringBuilder();
        for (var column : columns) {
            if (column.isEmpty()) {
                line.append('·');
            } else {
                double value = Math.clamp(column.getAsDouble(), 0, most);
                int height = most <= 0 ? 0 : (int) Math.round(value / most * (BARS.length() - 1));
                line.append(ink.apply(value).apply(BARS.substring(height, height + 1)));
            }
        }
        return line.toString();
    }
}
