package io.playcast.presence.command;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.ComeBack;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.GoAway;
import io.playcast.presence.PresenceCommand.GoBusy;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceEvent.ActivityChanged;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import io.playcast.presence.PresenceEvent.BecameBusy;
import io.playcast.presence.PresenceEvent.CameBack;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentAway;
import io.playcast.presence.PresenceEvent.WentOffline;
import io.playcast.presence.command.PresenceState.Absent;
import io.playcast.presence.command.PresenceState.Activity;
import io.playcast.presence.command.PresenceState.Away;
import io.playcast.presence.command.PresenceState.Busy;
import io.playcast.presence.command.PresenceState.Offline;
import io.playcast.presence.command.PresenceState.Online;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Only the edges between offline, online, away and busy are events, and activities seldom; saying one twice is harmless. */
final class PresenceRules {
    /** At most one change of activity in this time. */
    static final Duration APART = Duration.ofSeconds(5);

    private PresenceRules() {}

    static List<PresenceEvent> decide(PresenceState state, PresenceCommand command) {
        return switch (command) {
            case ComeOnline c ->
                switch (state) {
                    case Absent _, Offline _ -> List.of(new CameOnline(c.user()));
                    case Online _, Away _, Busy _ -> List.of();
                };
            case GoAway c ->
                switch (state) {
                    case Absent _, Offline _ -> throw notOnline();
                    case Online _, Busy _ -> List.of(new WentAway(c.user()));
                    case Away _ -> List.of();
                };
            case GoBusy c ->
                switch (state) {
                    case Absent _, Offline _ -> throw notOnline();
                    case Online _, Away _ -> List.of(new BecameBusy(c.user()));
                    case Busy _ -> List.of();
                };
            case ComeBack c ->
                switch (state) {
                    case Absent _, Offline _ -> throw notOnline();
                    case Online _ -> List.of();
                    case Away _, Busy _ -> List.of(new CameBack(c.user()));
                };
            case GoOffline c ->
                switch (state) {
                    case Absent _ -> throw new Rejected("presence.not-online", "This person was never online");
                    case Online _, Away _, Busy _ -> List.of(new WentOffline(c.user(), c.reason()));
                    case Offline _ -> List.of();
                };
            case ChangeActivity c ->
                switch (state) {
                    case Absent _, Offline _ -> throw notOnline();
                    case Online(Activity activity, var _) -> change(activity, c);
                    case Away(Activity activity, var _) -> change(activity, c);
                    case Busy(Activity activity, var _) -> change(activity, c);
                };
            case ConnectAgent c ->
                switch (state) {
                    case Absent _, Offline _ -> throw notOnline();
                    case Online _, Away _, Busy _ ->
                        state.agents().contains(c.agent())
                                ? List.of()
                                : List.of(new AgentConnected(c.user(), c.agent()));
                };
            case LoseAgent c ->
                switch (state) {
                    case Absent _ -> throw notOnline();
                    case Online _, Away _, Busy _, Offline _ ->
                        state.agents().contains(c.agent())
                                ? List.of(new AgentLost(c.user(), c.agent(), c.reason()))
                                : List.of();
                };
        };
    }

    /** @param time when the event was stored */
    static PresenceState evolve(PresenceState state, PresenceEvent event, Instant time) {
        return switch (event) {
            case CameOnline _, CameBack _ -> new Online(state.latest(), state.agents());
            case WentAway _ -> new Away(state.latest(), state.agents());
            case BecameBusy _ -> new Busy(state.latest(), state.agents());
            case WentOffline _ -> new Offline(state.latest().gone());
            case AgentConnected e -> reaching(state, with(state.agents(), e.agent()));
            case AgentLost e -> reaching(state, without(state.agents(), e.agent()));
            case ActivityChanged e -> doing(state, new Activity(e.activity(), time));
        };
    }

    private static List<PresenceEvent> change(Activity activity, ChangeActivity c) {
        var next = ref(c.user(), c.activity());
        if (Objects.equals(next, activity.shown())) {
            return List.of();
        }
        long wait = activity.wait(c.at()).toMillis();
        if (wait > 0) {
            throw new Rejected("presence.too-soon", "What you do is shown anew every 5 seconds at most", null, wait);
        }
        return List.of(new ActivityChanged(c.user(), next));
    }

    private static PresenceState doing(PresenceState state, Activity activity) {
        return switch (state) {
            case Away _ -> new Away(activity, state.agents());
            case Busy _ -> new Busy(activity, state.agents());
            case Absent _, Online _, Offline _ -> new Online(activity, state.agents());
        };
    }

    private static PresenceState reaching(PresenceState state, Set<DeviceId> agents) {
        return switch (state) {
            case Away _ -> new Away(state.latest(), agents);
            case Busy _ -> new Busy(state.latest(), agents);
            case Absent _, Online _ -> new Online(state.latest(), agents);
            case Offline _ -> state;
        };
    }

    private static Set<DeviceId> with(Set<DeviceId> agents, DeviceId agent) {
        return Stream.concat(agents.stream(), Stream.of(agent)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<DeviceId> without(Set<DeviceId> agents, DeviceId agent) {
        return agents.stream().filter(one -> !one.equals(agent)).collect(Collectors.toUnmodifiableSet());
    }

    /** Under anybody else's key the words would outlive their erasure. */
    private static @Nullable CardRef ref(UserId user, @Nullable Card activity) {
        if (activity == null) {
            return null;
        }
        if (!activity.subject().equals(user) || activity.audience() != Card.Audience.MEMBERS) {
            throw Rejected.badRequest("data.activity", "What you do is your own card, for everybody to read");
        }
        return activity.ref();
    }

    private static Rejected notOnline() {
        return new Rejected("presence.not-online", "This person is not online");
    }
}
