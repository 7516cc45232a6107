package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Closed;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                assertThat(Optional.ofNullable(view.session()).map(LobbyView.LiveSession::session))
                        .isEqualTo(Optional.ofNullable(open.live()).map(LobbyState.Live::session));
                assertThat(view.members().stream().map(LobbyRun::remembered)).containsExactlyElementsOf(open.members());
                assertThat(view.invites())
                        .allSatisfy(i -> assertThat(open.invites().get(i.invite()))
                                .isEqualTo(new LobbyState.Invite(i.role(), i.usesLeft(), i.expiresAt(), i.by())));
            }
        }
    }

    private static LobbyState.Member remembered(LobbyView.Member m) {
        var pads = m.pads().stream().collect(Collectors.toMap(LobbyView.HeldPad::device, LobbyView.HeldPad::pad));
        return new LobbyState.Member(m.user(), m.role(), m.ready(), m.access(), Map.copyOf(pads), m.away());
    }
}
