package io.playcast.edge;

import java.time.Duration;

/** Something the edge does again and again, with this pause after each time; on a virtual thread, never beside itself. */
record Chore(Duration pause, Runnable work) {
    /** What goes through all sockets, and writes to those whose turn it is: in small portions, so that nobody waits for the others. */
    static Chore often(Runnable work) {
        return new Chore(Duration.ofMillis(100), work);
    }

    static Chore everySecond(Runnable work) {
        return new Chore(Duration.ofSeconds(1), work);
    }
}
