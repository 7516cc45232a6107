package io.playcast.agent;

import io.playcast.session.Profile;
import io.playcast.session.SessionView;
import java.util.Comparator;

/** How many bits a second a profile means. All viewers get one picture, so the most modest wish counts. Pure. */
record Bitrates(int most) {
    private static final int LOW = 1_000_000;
    private static final int MEDIUM = 2_500_000;
    private static final int HIGH = 5_000_000;

    static final Bitrates DEFAULT = new Bitrates(HIGH);

    int of(Profile profile) {
        return Math.min(
                most,
                switch (profile) {
                    case LOW -> LOW;
                    case MEDIUM -> MEDIUM;
                    case HIGH -> HIGH;
                });
    }

    int of(SessionView session) {
        return of(session.viewers().stream()
                .map(SessionView.Viewer::profile)
                .min(Comparator.naturalOrder())
                .orElse(session.profile()));
    }
}
