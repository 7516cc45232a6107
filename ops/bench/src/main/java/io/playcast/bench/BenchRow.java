package io.playcast.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a benchmark's result: what we reached, what bounds it, and how far apart the two are.
 *
 * @param value the median of our runs
 * @param bound the median of the bound's runs, taken between ours
 * @param ratio the median of value / bound over adjacent runs
 * @param reach what the ratio should reach; null where the row is only reported
 * @param better {@code higher} or {@code lower}
 * @param spread the least and the greatest of those ratios
 * @param limitedBy what kept it from being better, as far as the run could tell
 * @param load the machine's load average over one minute, ours included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "bench",
    "case",
    "value",
    "unit",
    "bound",
    "boundIs",
    "ratio",
    "reach",
    "better",
    "ok",
    "runs",
    "spread",
    "limitedBy",
    "load"
})
public record BenchRow(
        String bench,
        @JsonProperty("case") String name,
        double value,
        String unit,
        double bound,
        String boundIs,
        double ratio,
        @Nullable Double reach,
        Better better,
        int runs,
        List<Double> spread,
        String limitedBy,
        double load) {

    /** Which way is good. */
    public enum Better {
        @JsonProperty("higher")
        HIGHER,
        @JsonProperty("lower")
        LOWER
    }

    /** A row from runs of both sides. */
    public static BenchRow of(Case measured, Pairs pairs, String limitedBy) {
        return new BenchRow(
                measured.bench(),
                measured.name(),
                Statistics.rounded(pairs.value()),
                measured.unit(),
                Statistics.rounded(pairs.bound()),
                measured.boundIs(),
                Statistics.rounded(pairs.ratio()),
                measured.reach(),
                measured.better(),
                pairs.all().size(),
                pairs.spread().stream().map(Statistics::rounded).toList(),
                limitedBy,
                Statistics.rounded(LoadAverage.now()));
    }

    /** Whether the ratio is where it should be; a row without a reach always is. */
    @JsonProperty
    public boolean ok() {
        return reach == null
                || switch (better) {
                    case HIGHER -> ratio >= reach;
                    case LOWER -> ratio <= reach;
                };
    }

    /** What is measured, before it is. */
    public record Case(
            String bench,
            String name,
            String unit,
            String boundIs,
            @Nullable Double reach,
            Better better) {}
}
