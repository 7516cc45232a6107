package io.playcast.quality.policy;

import io.playcast.quality.QualityWindow;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Folds one-second reports of one end into the five-second window that is stored. Pure. */
public final class Windows {
    public static final long LENGTH_MS = 5_000;

    private Windows() {}

    /** The number of the window a report belongs to, and so its sequence in the stream. */
    public static long number(QualityWindow report) {
        return Math.floorDiv(report.to() - 1, LENGTH_MS);
    }

    /** @param reports at least one, all of the window {@code number} */
    public static QualityWindow fold(long number, List<QualityWindow> reports) {
        return new QualityWindow(
                number * LENGTH_MS,
                (number + 1) * LENGTH_MS,
                mean(reports, QualityWindow::fps),
                mean(reports, QualityWindow::bitrate),
                reports.getLast().stagesMs(),
                meanKnown(reports, QualityWindow::rtt),
                meanKnown(reports, QualityWindow::jitter),
                mean(reports, QualityWindow::loss),
                reports.stream().mapToInt(QualityWindow::dropped).sum(),
                reports.stream().mapToInt(QualityWindow::frozen).sum());
    }

    private static double mean(List<QualityWindow> reports, ToDoubleFunction<QualityWindow> of) {
        return reports.stream().mapToDouble(of).average().orElseThrow();
    }

    private static @Nullable Double meanKnown(
            List<QualityWindow> reports, Function<QualityWindow, @Nullable Double> of) {
        var known = reports.stream()
                .map(of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return known.isPresent() ? known.getAsDouble() : null;
    }
}
