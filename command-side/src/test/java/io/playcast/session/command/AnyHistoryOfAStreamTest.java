package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.session.SessionCommand;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionFold;
import io.playcast.session.SessionStatus;
import io.playcast.session.SessionView;
import io.playcast.session.command.SessionState.Absent;
import io.playcast.session.command.SessionState.Ended;
import io.playcast.session.command.SessionState.Open;
import io.playcast.store.Snapshots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AnyHistoryOfAStreamTest {
    @Property(tries = 500)
    void each_device_watches_once_and_each_end_belongs_to_one_connection(@ForAll("asked") List<SessionCommand> asked) {
        SessionState state = new Absent();
        for (var event : history(asked)) {
            state = SessionRules.evolve(state, event, NOW);
        }
        if (state instanceof Open open) {
            assertThat(open.viewers())
                    .extracting(v -> v.user() + "/" + v.device())
                    .doesNotHaveDuplicates();
            assertThat(open.viewers().stream().flatMap(v -> Stream.of(v.viewerEnd(), v.agentEnd())))
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = 500)
    void rules_and_view_remember_the_same_viewers(@ForAll("asked") List<SessionCommand> asked) {
        SessionState state = new Absent();
        SessionView view = null;
        for (var event : history(asked)) {
            state = SessionRules.evolve(state, event, NOW);
            view = SessionFold.after(view, event);
        }
        switch (state) {
            case Absent _ -> assertThat(view).isNull();
            case Ended _ -> assertThat(view.status()).isEqualTo(SessionStatus.ENDED);
            case Open open -> {
                assertThat(view.paused()).isEqualTo(open.paused());
                assertThat(view.viewers().stream()
                                .map(v -> Tuple.of(v.viewer(), v.viewerEnd(), v.epoch(), v.profile())))
                        .containsExactlyElementsOf(open.viewers().stream()
                                .map(v -> Tuple.of(v.user(), v.viewerEnd(), v.epoch(), v.profile()))
                                .toList());
            }
        }
    }

    @Property(tries = 500)
    void every_event_changes_what_is_remembered(@ForAll("asked") List<SessionCommand> asked) {
        SessionState state = new Absent();
        for (var event : history(asked)) {
            var next = SessionRules.evolve(state, event, NOW);
            assertThat(next).as("after %s", event).isNotEqualTo(state);
            state = next;
        }
    }

    @Property(tries = 500)
    void a_negotiation_never_goes_back(@ForAll("asked") List<SessionCommand> asked) {
        SessionState state = new Absent();
        for (var event : history(asked)) {
            if (event instanceof MilestoneReached e) {
                assertThat(e.epoch())
                        .isGreaterThanOrEqualTo(((Open) state)
                                .byEnd(e.connection())
                                .orElseThrow()
                                .epoch());
            }
            state = SessionRules.evolve(state, event, NOW);
        }
    }

    @Property(tries = 500)
    void asking_twice_is_harmless_or_refused(@ForAll("asked") List<SessionCommand> asked) {
        SessionState state = new Absent();
        for (var command : asked) {
            for (var event : decided(state, command)) {
                state = SessionRules.evolve(state, event, NOW);
            }
            assertThat(decided(state, command)).as("%s again", command).isEmpty();
        }
    }

    @Property(tries = 500)
    void a_session_that_is_not_there_answers_with_an_event_or_a_refusal(@ForAll("command") SessionCommand command) {
        try {
            assertThat(SessionRules.decide(new Absent(), command)).isNotEmpty();
        } catch (Rejected refusal) {
            assertThat(refusal.code()).isEqualTo("session.unknown");
        }
    }

    @Property(tries = 500)
    void whatever_has_happened_in_whatever_order_can_be_remembered(
            @ForAll("asked") List<SessionCommand> asked, @ForAll Random random) {
        var shuffled = new ArrayList<>(history(asked));
        Collections.shuffle(shuffled, random);
        SessionState state = new Absent();
        for (var event : shuffled) {
            state = SessionRules.evolve(state, event, NOW);
        }
        assertThat(state).isNotNull();
    }

    @Property(tries = 200)
    void a_snapshot_brings_back_what_was_remembered(@ForAll("asked") List<SessionCommand> asked) {
        var whole = new StreamSession();
        history(asked).forEach(event -> whole.on(event, NOW));

        assertThat(Snapshots.again(whole))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(whole);
    }

    @Provide
    Arbitrary<List<SessionCommand>> asked() {
        return AnyStream.commandsOnAStream();
    }

    @Provide
    Arbitrary<SessionCommand> command() {
        return AnyStream.command();
    }

    /** Anything but a Rejected is a bug and gets out. */
    private static List<SessionEvent> decided(SessionState state, SessionCommand command) {
        try {
            return SessionRules.decide(state, command);
        } catch (Rejected _) {
            return List.of();
        }
    }

    private static List<SessionEvent> history(List<SessionCommand> commands) {
        var events = new ArrayList<SessionEvent>();
        SessionState state = new Absent();
        for (var command : commands) {
            for (var event : decided(state, command)) {
                events.add(event);
                state = SessionRules.evolve(state, event, NOW);
            }
        }
        return events;
    }
}
