package io.playcast.security.command;

import com.amazon.randomcutforest.RandomCutForest;
import io.playcast.id.SecurityId;
import io.playcast.security.Sighted;
import io.playcast.security.Sighting.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how unlike the minutes before a minute was, by a random cut forest over how much of each kind was seen: what no rule foresaw.
 *
 * <p>Judges a minute when the next one begins, and none of the first 64. The seed is fixed, so the same log gives the same scores. For one thread.
 */
final class Strangeness {
    /** Of a minute like those before it is about 1. */
    static final double STRANGE = 2.5;

    private static final int LEARNS = 64;
    private static final int QUIET_MOST = 60;
    private static final int TREES = 50;
    private static final int SAMPLES = 256;
    private static final long SEED = 20_260_301;
    /** Where a score counts as sure. */
    private static final double SURE = 5;

    private static final int PER_MILLE = 1_000;

    private final RandomCutForest forest = RandomCutForest.builder()
            .dimensions(Kind.values().length)
            .numberOfTrees(TREES)
            .sampleSize(SAMPLES)
            .outputAfter(LEARNS)
            .randomSeed(SEED)
            .parallelExecutionEnabled(false)
            .build();

    private final List<SecurityId> evidence = new ArrayList<>();
    private Instant minute = Instant.MIN;
    private float[] counts = new float[Kind.values().length];

    /** @param score 0 to 1000 */
    record Strange(Instant minute, int score, List<SecurityId> evidence) {}

    /** What the minute before was like, when this one begins a new one and that was strange. */
    Optional<Strange> add(Kind kind, Sighted event) {
        var now = event.since().truncatedTo(ChronoUnit.MINUTES);
        var strange = now.isAfter(minute) ? next(now) : Optional.<Strange>empty();
        if (!now.isBefore(minute)) {
            counts[kind.ordinal()] += event.count();
            if (evidence.size() < SecurityRules.EVIDENCE_MOST) {
                evidence.add(event.id());
            }
        }
        return strange;
    }

    private Optional<Strange> next(Instant now) {
        var strange = minute.equals(Instant.MIN) ? Optional.<Strange>empty() : judged();
        if (!minute.equals(Instant.MIN)) {
            long quiet = Math.min(QUIET_MOST, ChronoUnit.MINUTES.between(minute, now) - 1);
            for (long i = 0; i < quiet; i++) {
                forest.update(new float[counts.length]);
            }
        }
        minute = now;
        counts = new float[counts.length];
        evidence.clear();
        return strange;
    }

    private Optional<Strange> judged() {
        var point = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            point[i] = (float) Math.log1p(counts[i]);
        }
        double score = forest.getAnomalyScore(point);
        forest.update(point);
        return score < STRANGE || evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Strange(minute, (int) (PER_MILLE * Math.min(1, score / SURE)), List.copyOf(evidence)));
    }
}
