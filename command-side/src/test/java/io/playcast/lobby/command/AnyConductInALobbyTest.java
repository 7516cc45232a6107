package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyConductInALobbyTest {
    @Property(tries = 500)
    void its_co_hosts_are_members_and_its_host_is_none_of_them(@ForAll("lobbies") List<LobbyCommand> commands) {
        for (var open : LobbyRun.openStates(commands)) {
            assertThat(open.members()).extracting(LobbyState.Member::user).containsAll(open.coHosts());
            assertThat(open.coHosts()).doesNotContain(open.host());
        }
    }

    @Property(tries = 500)
    void nobody_who_is_banned_for_good_is_in_it_or_at_the_door(@ForAll("lobbies") List<LobbyCommand> commands) {
        for (var open : LobbyRun.openStates(commands)) {
            open.door().banned().forEach((user, ban) -> {
                assertThat(open.door().requests()).doesNotContainKey(user);
                assertThat(ban.until() == null && open.member(user).isPresent()).isFalse();
            });
        }
    }

    @Property(tries = 500)
    void while_it_is_locked_nobody_comes_in_who_was_not_approved(@ForAll("lobbies") List<LobbyCommand> commands) {
        LobbyRun.each(commands, (before, command, events) -> {
            if (before instanceof Open open && open.door().locked()) {
                assertThat(events.stream().anyMatch(MemberJoined.class::isInstance))
                        .isEqualTo(command instanceof ApproveJoin && !events.isEmpty());
            }
        });
    }

    @Property(tries = 500)
    void after_a_panic_stop_nobody_but_the_one_who_is_spared_reaches_the_game(
            @ForAll("lobbies") List<LobbyCommand> commands) {
        LobbyRun.each(commands, (before, _, events) -> {
            if (events.size() == 1 && events.getFirst() instanceof PanicStopped stop) {
                var after = (Open) LobbyRules.evolve(before, stop);
                assertThat(after.members())
                        .allMatch(m ->
                                m.user().equals(stop.spared()) || m.access().equals(InputAccess.NONE));
            }
        });
    }

    @Property(tries = 500)
    void only_the_owner_lets_a_session_go_on_under_another_host(@ForAll("desktops") List<LobbyCommand> commands) {
        LobbyRun.each(commands, (before, command, events) -> {
            for (var event : events) {
                if (event instanceof SessionResumed e && e.reason() == PauseReason.HOST_CHANGED) {
                    assertThat(command.by()).isEqualTo(((Open) before).live().owner());
                }
                if (event instanceof HostTransferred && ((Open) before).live() != null) {
                    assertThat(((Open) after(before, events)).live().pauses()).containsKey(PauseReason.HOST_CHANGED);
                }
            }
        });
    }

    @Provide
    Arbitrary<List<LobbyCommand>> lobbies() {
        return AnyLobby.commandsOnALobby();
    }

    @Provide
    Arbitrary<List<LobbyCommand>> desktops() {
        return AnyDesktops.commands();
    }

    private static LobbyState after(LobbyState before, List<LobbyEvent> events) {
        var state = before;
        for (var event : events) {
            state = LobbyRules.evolve(state, event);
        }
        return state;
    }
}
