package io.playcast.presence.command;

import static io.playcast.presence.command.PresenceSpec.ANN;
import static io.playcast.presence.command.PresenceSpec.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.id.DeviceId;
import io.playcast.presence.OfflineReason;
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
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import io.playcast.presence.command.PresenceState.Absent;
import io.playcast.presence.command.PresenceState.Away;
import io.playcast.presence.command.PresenceState.Busy;
import io.playcast.presence.command.PresenceState.Offline;
import io.playcast.presence.command.PresenceState.Online;
import io.playcast.store.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyHistoryOfAPresenceTest {
    private static final List<Card> ACTIVITIES =
            Stream.generate(() -> PresenceSpec.activity(ANN)).limit(3).toList();

    private static final List<DeviceId> AGENTS = List.of(Ids.device(), Ids.device());

    /** An event and the time it was stored, which is the time of its command. */
    private record Happened(PresenceEvent event, Instant time) {}

    @Property(tries = 500)
    void rules_and_view_remember_the_same(@ForAll("asked") List<PresenceCommand> asked) {
        PresenceState state = new Absent();
        PresenceView view = null;
        for (var happened : history(asked)) {
            state = PresenceRules.evolve(state, happened.event(), happened.time());
            view = PresenceView.after(view, happened.event(), happened.time());
        }
        switch (state) {
            case Absent _ -> assertThat(view).isNull();
            case Online s -> assertShown(view, PresenceStatus.ONLINE, s);
            case Away s -> assertShown(view, PresenceStatus.AWAY, s);
            case Busy s -> assertShown(view, PresenceStatus.BUSY, s);
            case Offline s -> assertShown(view, PresenceStatus.OFFLINE, s);
        }
    }

    @Property(tries = 500)
    void between_two_changes_of_activity_are_5_seconds(@ForAll("asked") List<PresenceCommand> asked) {
        var times = history(asked).stream()
                .filter(happened -> happened.event() instanceof ActivityChanged)
                .map(Happened::time)
                .toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(PresenceRules.APART);
        }
    }

    @Property(tries = 500)
    void asking_twice_is_harmless(@ForAll("asked") List<PresenceCommand> asked) {
        PresenceState state = new Absent();
        for (var command : asked) {
            var events = decided(state, command);
            for (var event : events) {
                state = PresenceRules.evolve(state, event, command.at());
            }
            if (!events.isEmpty()) {
                assertThat(PresenceRules.decide(state, command))
                        .as("%s again", command)
                        .isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void a_presence_that_is_not_there_answers_with_an_event_or_a_refusal(
            @ForAll("asked") List<PresenceCommand> commands) {
        for (var command : commands) {
            try {
                assertThat(PresenceRules.decide(new Absent(), command)).isNotEmpty();
            } catch (Rejected refusal) {
                assertThat(refusal.code()).isEqualTo("presence.not-online");
            }
        }
    }

    @Property(tries = 500)
    void whatever_has_happened_in_whatever_order_can_be_remembered_and_shown(
            @ForAll("asked") List<PresenceCommand> asked, @ForAll Random random) {
        var shuffled = new ArrayList<>(history(asked));
        Collections.shuffle(shuffled, random);
        PresenceState state = new Absent();
        PresenceView view = null;
        for (var happened : shuffled) {
            state = PresenceRules.evolve(state, happened.event(), happened.time());
            view = PresenceView.after(view, happened.event(), happened.time());
            assertThat(state).isNotInstanceOf(Absent.class);
            assertThat(view.user()).isEqualTo(ANN);
        }
    }

    /** One command after the other, 0 to 4 seconds apart. */
    @Property(tries = 200)
    void a_snapshot_brings_back_what_was_remembered(@ForAll("asked") List<PresenceCommand> asked) {
        var whole = new Presence();
        history(asked).forEach(happened -> whole.on(happened.event(), happened.time()));

        assertThat(Snapshots.again(whole))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(whole);
    }

    @Provide
    Arbitrary<List<PresenceCommand>> asked() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(OfflineReason.class),
                        Arbitraries.of(ACTIVITIES).injectNull(0.2),
                        Arbitraries.integers().between(0, 4_000))
                .as((kind, reason, activity, pause) -> new Asked(kind, reason, activity, pause))
                .list()
                .ofMaxSize(40)
                .map(AnyHistoryOfAPresenceTest::inTime);
    }

    private record Asked(int kind, OfflineReason reason, Card activity, int pause) {
        PresenceCommand at(Instant at) {
            return switch (kind) {
                case 0 -> new ComeOnline(ANN, at);
                case 1 -> new GoAway(ANN, at);
                case 2 -> new ComeBack(ANN, at);
                case 3 -> new GoOffline(ANN, at, reason);
                case 4 -> new ConnectAgent(ANN, at, AGENTS.get(pause % 2));
                case 5 -> new LoseAgent(ANN, at, AGENTS.get(pause % 2), reason);
                case 6 -> new GoBusy(ANN, at);
                default -> new ChangeActivity(ANN, at, activity);
            };
        }
    }

    private static List<PresenceCommand> inTime(List<Asked> asked) {
        var commands = new ArrayList<PresenceCommand>();
        var at = NOW;
        for (var one : asked) {
            at = at.plusMillis(one.pause());
            commands.add(one.at(at));
        }
        return commands;
    }

    private static void assertShown(PresenceView view, PresenceStatus status, PresenceState state) {
        assertThat(view.status()).isEqualTo(status);
        assertThat(view.activity()).isEqualTo(state.latest().shown());
    }

    /** Anything but a Rejected is a bug and gets out. */
    private static List<PresenceEvent> decided(PresenceState state, PresenceCommand command) {
        try {
            return PresenceRules.decide(state, command);
        } catch (Rejected _) {
            return List.of();
        }
    }

    private static List<Happened> history(List<PresenceCommand> commands) {
        var events = new ArrayList<Happened>();
        PresenceState state = new Absent();
        for (var command : commands) {
            for (var event : decided(state, command)) {
                events.add(new Happened(event, command.at()));
                state = PresenceRules.evolve(state, event, command.at());
            }
        }
        return events;
    }
}
