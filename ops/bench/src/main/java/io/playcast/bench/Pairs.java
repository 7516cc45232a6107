package io.playcast.bench;

import java.util.List;

/** Runs of ours, each beside a run of the bound, so that whatever else the machine does falls on both. */
public record Pairs(List<Pair> all) {
    public record Pair(double ours, double bound) {
        double ratio() {
            return ours / bound;
        }
    }

    public Pairs {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no runs, no figures");
        }
        all = List.copyOf(all);
    }

    double value() {
        return Statistics.median(all.stream().mapToDouble(Pair::ours).toArray());
    }

    double bound() {
        return Statistics.median(all.stream().mapToDouble(Pair::bound).toArray());
    }

    /** The median of the pairs' ratios, which is not the ratio of the medians. */
    double ratio() {
        return Statistics.median(all.stream().mapToDouble(Pair::ratio).toArray());
    }

    /** The least and the greatest ratio of a pair. */
    List<Double> spread() {
        var ratios = all.stream().mapToDouble(Pair::ratio).summaryStatistics();
        return List.of(ratios.getMin(), ratios.getMax());
    }
}
