package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Closed;
import io.playcast.lobby.command.LobbyState.Limit;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts commands to a lobby one after the other, as a shell does, and compares what is remembered with what is shown. */
final class LobbyRun {
    private LobbyRun() {}

    /** Anything but a Rejected is a bug and gets out. */
    static List<LobbyEvent> decided(LobbyState state, LobbyCommand command) {
        try {
            return LobbyRules.decide(state, command);
        } catch (Rejected _) {
            return List.of();
        }
    }

    /** Looks on at each command: what was before, what was asked, what came of it. */
    @FunctionalInterface
    interface Onlooker {
        void saw(LobbyState before, LobbyCommand command, List<LobbyEvent> events);
    }

    static void each(List<LobbyCommand> commands, Onlooker onlooker) {
        LobbyState state = new Absent();
        for (var command : commands) {
            var events = decided(state, command);
            onlooker.saw(state, command, events);
            for (var event : events) {
                state = LobbyRules.evolve(state, event);
            }
        }
    }

    static List<Open> openStates(List<LobbyCommand> commands) {
        var states = new ArrayList<Open>();
        LobbyState state = new Absent();
        for (var command : commands) {
            for (var event : decided(state, command)) {
                state = LobbyRules.evolve(state, event);
            }
            if (state instanceof Open open) {
                states.add(open);
            }
        }
        return states;
    }

    static List<LobbyEvent> history(List<LobbyCommand> commands) {
        var events = new ArrayList<LobbyEvent>();
        LobbyState state = new Absent();
        for (var command : commands) {
            for (var event : decided(state, command)) {
                events.add(event);
                state = LobbyRules.evolve(state, event);
            }
        }
        return events;
    }

    static void assertAgree(LobbyState state, LobbyView view) {
        switch (state) {
            case Absent _ -> assertThat(view).isNull();
            case Closed _ -> assertThat(view.status()).isEqualTo(LobbyStatus.CLOSED);
            case Open open -> {
                assertThat(view.host()).isEqualTo(open.host());
                assertThat(view.settings()).isEqualTo(open.settings());
                assertThat(view.title()).isEqualTo(open.terms().title());
                assertThat(Set.copyOf(view.coHosts())).isEqualTo(open.coHosts());
                assertThat(Optional.ofNullable(view.session()).map(LobbyRun::remembered))
                        .isEqualTo(Optional.ofNullable(open.live()));
                assertThat(remembered(view.door())).isEqualTo(open.door());
                assertThat(view.muted().stream()
                                .collect(Collectors.toMap(LobbyView.Muted::user, m -> new Limit(m.until()))))
                        .isEqualTo(open.muted());
                assertThat(view.members().stream().map(LobbyRun::remembered)).containsExactlyElementsOf(open.members());
                assertThat(view.invites())
                        .hasSameSizeAs(open.invites().keySet())
                        .allSatisfy(i -> assertThat(open.invites().get(i.invite()))
                                .isEqualTo(new LobbyState.Invite(i.role(), i.usesLeft(), i.expiresAt(), i.by())));
            }
        }
    }

    private static LobbyState.Live remembered(LobbyView.LiveSession live) {
        var pauses = live.pauses().stream().collect(Collectors.toMap(LobbyView.Pause::reason, LobbyView.Pause::since));
        return new LobbyState.Live(live.session(), live.owner(), pauses);
    }

    private static LobbyState.Door remembered(LobbyView.Door door) {
        return new LobbyState.Door(
                door.locked(),
                door.requests().stream()
                        .collect(Collectors.toMap(
                                LobbyView.JoinRequest::user, r -> new LobbyState.Request(r.device(), r.role()))),
                door.banned().stream().collect(Collectors.toMap(LobbyView.Banned::user, b -> new Limit(b.until()))));
    }

    private static LobbyState.Member remembered(LobbyView.Member m) {
        var pads = m.pads().stream().collect(Collectors.toMap(LobbyView.HeldPad::device, LobbyView.HeldPad::pad));
        return new LobbyState.Member(m.user(), m.role(), m.ready(), m.access(), Map.copyOf(pads), m.away());
    }
}
