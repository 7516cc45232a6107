package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.Role;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvitingTest {
    @Test
    void the_host_makes_an_invite_and_the_event_knows_no_code() {
        given(publicLobby()).when(invite(ANN, 3, TOMORROW)).then(invited(Role.PLAYER, 3));
    }

    @Test
    void nobody_else_makes_one() {
        given(publicLobby(), joined(BOB)).when(invite(BOB, 3, TOMORROW)).thenRefused("lobby.not-host");
        given(publicLobby()).when(invite(BOB, 3, TOMORROW)).thenRefused("lobby.not-member");
    }

    @Test
    void an_invite_has_one_to_a_hundred_uses() {
        given(publicLobby()).when(invite(ANN, 0, TOMORROW)).thenRefused("bad-request");
        given(publicLobby()).when(invite(ANN, 100, TOMORROW)).then(invited(Role.PLAYER, 100));
        given(publicLobby()).when(invite(ANN, 101, TOMORROW)).thenRefused("bad-request");
    }

    @Test
    void an_invite_ends_later_than_now_and_within_a_week() {
        given(publicLobby()).when(invite(ANN, 1, NOW)).thenRefused("bad-request");
        given(publicLobby())
                .when(invite(ANN, 1, NOW.plus(InviteRules.LONGEST).plusMillis(1)))
                .thenRefused("bad-request");
    }

    @Test
    void the_same_invite_is_not_made_twice() {
        given(publicLobby(), invited(Role.PLAYER, 1))
                .when(invite(ANN, 1, TOMORROW))
                .thenRefused("invite.exists");
    }

    @Test
    void a_code_is_the_card_of_its_own_invite() {
        var stray = new Card(new CardRef("card:" + Ids.ulid()), ANN, Card.Audience.HOST, "ABC234");
        given(publicLobby())
                .when(new CreateInvite(LOBBY, ANN, NOW, INVITE, Role.PLAYER, 1, TOMORROW, stray))
                .thenRefused("bad-request");
    }

    @Test
    void invites_that_can_still_be_used_are_limited_and_others_do_not_count() {
        given(history(invitesThatLast(InviteRules.USABLE_MOST - 1)))
                .when(invite(ANN, 1, TOMORROW))
                .then(invited(Role.PLAYER, 1));
        given(history(invitesThatLast(InviteRules.USABLE_MOST)))
                .when(invite(ANN, 1, TOMORROW))
                .thenRefused("invite.too-many");
    }

    private static Stream<InviteCreated> invitesThatLast(int usable) {
        var expired = new InviteCreated(LOBBY, Ids.invite(), Role.PLAYER, 1, NOW, ANN);
        return Stream.concat(
                Stream.of(expired),
                IntStream.range(0, usable)
                        .mapToObj(_ -> new InviteCreated(LOBBY, Ids.invite(), Role.PLAYER, 1, TOMORROW, ANN)));
    }

    private static LobbyEvent[] history(Stream<InviteCreated> invites) {
        return Stream.concat(Stream.of(publicLobby()), invites).toArray(LobbyEvent[]::new);
    }
}
