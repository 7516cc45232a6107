package io.playcast.presence.command;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody's presence remembers in order to decide. */
sealed interface PresenceState {
    /** Never seen. */
    record Absent() implements PresenceState {}

    /** @param agents the capture agents that can be reached */
    record Online(Activity activity, Set<DeviceId> agents) implements PresenceState {}

    /** Connected, and does not look. */
    record Away(Activity activity, Set<DeviceId> agents) implements PresenceState {}

    /** Connected, and does not want to be disturbed. */
    record Busy(Activity activity, Set<DeviceId> agents) implements PresenceState {}

    record Offline(Activity activity) implements PresenceState {}

    /** @param shown null for nothing @param changed when it last was, also by an earlier connection; null for never */
    record Activity(@Nullable CardRef shown, @Nullable Instant changed) {
        static final Activity NONE = new Activity(null, null);

        Activity gone() {
            return new Activity(null, changed);
        }

        /** How long the next change still has to wait; zero or less when it may come. */
        Duration wait(Instant at) {
            return changed == null ? Duration.ZERO : Duration.between(at, changed.plus(PresenceRules.APART));
        }
    }

    /** Whatever happened, in whatever order, there is something to go on from. */
    default Activity latest() {
        return switch (this) {
            case Absent _ -> Activity.NONE;
            case Online s -> s.activity();
            case Away s -> s.activity();
            case Busy s -> s.activity();
            case Offline s -> s.activity();
        };
    }

    default Set<DeviceId> agents() {
        return switch (this) {
            case Absent _, Offline _ -> Set.of();
            case Online s -> s.agents();
            case Away s -> s.agents();
            case Busy s -> s.agents();
        };
    }
}
