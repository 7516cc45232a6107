package io.playcast.session.command;

import io.playcast.id.UserId;
import io.playcast.session.Profile;
import io.playcast.session.WatchedMinutes;
import io.playcast.session.command.SessionState.Open;
import io.playcast.session.command.SessionState.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has watched a stream, and how long in which quality, all viewers added up.
 *
 * @param time of what is over; what still goes on is counted from each viewer's {@code since}
 */
record Watched(Set<UserId> users, Map<Profile, Duration> time) {
    static final Watched NOTHING = new Watched(Set.of(), Map.of());

    Watched by(UserId user) {
        var more = new HashSet<>(users);
        more.add(user);
        return new Watched(Set.copyOf(more), time);
    }

    /** What one viewer has watched by then is over. Two machines' clocks: nobody watches less than nothing. */
    Watched until(Instant end, Viewer viewer) {
        var longer = new EnumMap<Profile, Duration>(Profile.class);
        longer.putAll(time);
        var watched = Duration.between(viewer.since(), end);
        if (watched.isPositive()) {
            longer.merge(viewer.profile(), watched, Duration::plus);
        }
        return new Watched(users, Map.copyOf(longer));
    }

    /** What all who watch have watched by then; while the stream is paused nobody does. */
    static Watched until(Instant end, Open open) {
        var watched = open.watched();
        if (!open.paused()) {
            for (var viewer : open.viewers()) {
                watched = watched.until(end, viewer);
            }
        }
        return watched;
    }

    WatchedMinutes minutes() {
        return new WatchedMinutes(minutes(Profile.LOW), minutes(Profile.MEDIUM), minutes(Profile.HIGH));
    }

    private long minutes(Profile profile) {
        return Math.round(time.getOrDefault(profile, Duration.ZERO).toSeconds() / 60.0);
    }
}
