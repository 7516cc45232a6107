package io.playcast.edge;

import java.time.Duration;

/** Something the edge does again and again, with this pause after each time; on a virtual thread, never beside itself. */
record Chore(Duration pause, Runnable work) {
    static Chore everySecond(Runnable work) {
        return new Chore(Duration.ofSeconds(1), work);
    }
}
