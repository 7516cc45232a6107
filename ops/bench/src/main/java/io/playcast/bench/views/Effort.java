package io.playcast.bench.views;

import java.time.Duration;

/** How much there is to look at, and how often and how long it is looked at.
 *
 * @param lobbies of {@value #EVENTS_A_LOBBY} events each
 * @param sessions of {@value #EVENTS_A_SESSION} events each
 * @param runs pairs of runs, ours and the bound's
 * @param looked how long a run of something that goes on lasts
 * @param questions asked of the time machine
 */
record Effort(int lobbies, int sessions, int longStream, int runs, Duration looked, int questions) {
    static final int EVENTS_A_LOBBY = 10;
    static final int EVENTS_A_SESSION = 3;

    static final Effort FULL = new Effort(100_000, 20_000, 100_000, 5, Duration.ofSeconds(15), 1_000);
    static final Effort QUICK = new Effort(5_000, 1_000, 100_000, 3, Duration.ofSeconds(5), 300);
    /** Says nothing about speed; shows that all parts still fit together. */
    static final Effort TRIAL = new Effort(300, 50, 2_000, 1, Duration.ofSeconds(1), 20);
}
