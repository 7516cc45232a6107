package io.playcast.bench.store;

import java.time.Duration;

/** How long and how often a case runs.
 *
 * @param runs pairs of runs, ours and the bound's
 * @param jit how long each side runs before a case, so that the JVM has compiled what it will run
 * @param warm how long each run goes before it is looked at
 * @param looked how long it is looked at
 */
record Effort(int runs, Duration jit, Duration warm, Duration looked) {
    static final Effort FULL = new Effort(5, Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(8));
    static final Effort QUICK = new Effort(3, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(3));
    /** Says nothing about speed; shows that all parts still fit together. */
    static final Effort TRIAL = new Effort(2, Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(500));
}
