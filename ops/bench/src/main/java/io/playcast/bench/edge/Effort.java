package io.playcast.bench.edge;

import java.time.Duration;

/** How long and how often a case runs, and with how many.
 *
 * @param pairs runs of ours, each beside one of the peer's
 * @param jit how long each side is talked to before it is looked at for the first time
 * @param warm how long each run goes before it is looked at
 * @param looked how long it is looked at
 * @param many connections where the case is about many
 */
record Effort(int pairs, Duration jit, Duration warm, Duration looked, int many) {
    static final Effort FULL =
            new Effort(3, Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(8), 10_000);
    static final Effort QUICK =
            new Effort(2, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(4), 10_000);
    /** Says nothing about speed; shows that all parts still fit together. */
    static final Effort TRIAL =
            new Effort(1, Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(2), 160);
}
