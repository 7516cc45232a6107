package io.playcast.timer;

import java.time.Duration;
import java.time.Instant;

/** Something to be looked after again and again, by one process at a time. */
public interface Chore {
    /** Stable: the row that says when it comes round next is found by it. */
    String name();

    /** How long after one round the next begins. */
    Duration every();

    /** One round; a failure is logged, and the next round comes as planned. */
    void run(Instant now);
}
