package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Absent;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class AnyHistoryOfALobbyTest {
    @Property(tries = 500)
    void it_never_holds_more_players_or_spectators_than_it_has_room_for(
            @ForAll("lobbies") List<LobbyCommand> commands) {
        for (var open : LobbyRun.openStates(commands)) {
            assertThat(count(open, Role.PLAYER))
                    .isLessThanOrEqualTo(open.terms().capacity());
            assertThat(count(open, Role.SPECTATOR))
                    .isLessThanOrEqualTo(open.terms().spectators());
        }
    }

    @Property(tries = 500)
    void only_players_hold_pads_and_only_pads_that_exist(@ForAll("lobbies") List<LobbyCommand> commands) {
        for (var open : LobbyRun.openStates(commands)) {
            assertThat(open.members()).allSatisfy(member -> {
                assertThat(member.pads().values()).allMatch(pad -> pad >= 0 && pad < 4);
                assertThat(member.pads()).hasSizeLessThanOrEqualTo(PadRules.DEVICES_MOST);
                assertThat(member.role() == Role.PLAYER || member.pads().isEmpty())
                        .isTrue();
            });
        }
    }

    @Property(tries = 500)
    void every_event_changes_what_is_remembered(@ForAll("lobbies") List<LobbyCommand> commands) {
        LobbyState state = new Absent();
        for (var event : LobbyRun.history(commands)) {
            var next = LobbyRules.evolve(state, event);
            assertThat(next).as("after %s", event).isNotEqualTo(state);
            state = next;
        }
    }

    @Property(tries = 500)
    void its_host_is_always_a_member_and_nobody_is_in_twice(@ForAll("lobbies") List<LobbyCommand> commands) {
        for (var open : LobbyRun.openStates(commands)) {
            assertThat(open.members())
                    .extracting(LobbyState.Member::user)
                    .contains(open.host())
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = 500)
    void no_invite_lets_in_more_than_it_may(@ForAll("lobbies") List<LobbyCommand> commands) {
        for (var open : LobbyRun.openStates(commands)) {
            assertThat(open.invites().values()).allMatch(invite -> invite.usesLeft() >= 0);
        }
    }

    @Property(tries = 500)
    void keyboard_and_mouse_were_always_granted_by_the_one_whose_desktop_they_reach(
            @ForAll("desktops") List<LobbyCommand> commands) {
        var grants = new DesktopGrants();
        LobbyState state = new Absent();
        for (var command : commands) {
            for (var event : LobbyRun.decided(state, command)) {
                grants.note(state, command, event);
                state = LobbyRules.evolve(state, event);
            }
            if (state instanceof Open open) {
                grants.check(open);
            }
        }
    }

    @Property(tries = 500)
    void rules_and_view_remember_the_same_members_pads_and_host(@ForAll("lobbies") List<LobbyCommand> commands) {
        LobbyState state = new Absent();
        LobbyView view = null;
        for (var event : LobbyRun.history(commands)) {
            state = LobbyRules.evolve(state, event);
            view = LobbyFold.after(view, event);
        }
        LobbyRun.assertAgree(state, view);
    }

    @Property(tries = 500)
    void asking_twice_is_harmless_wherever_it_changes_one_thing(@ForAll("lobbies") List<LobbyCommand> commands) {
        LobbyState state = new Absent();
        for (var command : commands) {
            var events = LobbyRun.decided(state, command);
            for (var event : events) {
                state = LobbyRules.evolve(state, event);
            }
            if (!events.isEmpty() && !isRefusedTwice(command) && state instanceof Open) {
                assertThat(LobbyRules.decide(state, command))
                        .as("%s again", command)
                        .isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void a_lobby_that_is_not_there_answers_with_an_event_or_a_refusal(@ForAll("commands") LobbyCommand command) {
        try {
            assertThat(LobbyRules.decide(new Absent(), command)).isNotEmpty();
        } catch (Rejected refusal) {
            assertThat(refusal.code()).isEqualTo("lobby.unknown");
        }
    }

    @Property(tries = 500)
    void whatever_has_happened_in_whatever_order_can_be_remembered(
            @ForAll("lobbies") List<LobbyCommand> commands, @ForAll java.util.Random random) {
        var shuffled = new ArrayList<>(LobbyRun.history(commands));
        java.util.Collections.shuffle(shuffled, random);
        Assertions.assertDoesNotThrow(() -> LobbySpec.after(shuffled.stream()));
    }

    @Provide
    Arbitrary<List<LobbyCommand>> lobbies() {
        return AnyLobby.commandsOnALobby();
    }

    @Provide
    Arbitrary<List<LobbyCommand>> desktops() {
        return AnyDesktops.commands();
    }

    @Provide
    Arbitrary<LobbyCommand> commands() {
        return AnyLobby.command();
    }

    /** Opening, inviting and starting draw a new id, which is used once. An owner who ends a session he has left is unknown after it.
     * Who may lift one reason to pause may not lift another; who has dismissed or put out himself leads no longer. */
    private static boolean isRefusedTwice(LobbyCommand command) {
        return command instanceof CreateLobby
                || command instanceof CreateInvite
                || command instanceof StartSession
                || command instanceof EndSession
                || command instanceof ResumeSession
                || command instanceof KickMember
                || command instanceof BanMember;
    }

    private static long count(Open open, Role role) {
        return open.members().stream().filter(member -> member.role() == role).count();
    }
}
