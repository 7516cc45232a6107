package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.UnbanMember;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberUnbanned;
import io.playcast.lobby.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PuttingSomebodyOutTest {
    private static final MemberLeft KICKED = new MemberLeft(LOBBY, BOB, LeaveReason.KICKED, null);
    private static final MemberLeft OUT = new MemberLeft(LOBBY, BOB, LeaveReason.BANNED, null);
    private static final MemberBanned BANNED = new MemberBanned(LOBBY, BOB, null, null);
    private static final CoHostAppointed BOB_LEADS = new CoHostAppointed(LOBBY, BOB);
    private static final CoHostAppointed CID_LEADS = new CoHostAppointed(LOBBY, CID);
    private static final Card WHY =
            new Card(new CardRef("card:" + Ids.ulid()), ANN, Card.Audience.MEMBERS, "Once more and it is for good");

    @Test
    void a_kicked_member_is_out_and_only_the_card_of_the_reason_is_named() {
        given(publicLobby(), joined(BOB)).when(kick(ANN, BOB)).then(KICKED);
        given(publicLobby(), joined(BOB))
                .when(new KickMember(LOBBY, ANN, NOW, BOB, WHY))
                .then(new MemberLeft(LOBBY, BOB, LeaveReason.KICKED, WHY.ref()));
    }

    @Test
    void kicking_who_is_not_in_is_harmless() {
        given(publicLobby(), joined(BOB), KICKED).when(kick(ANN, BOB)).thenNothing();
    }

    @Test
    void a_kicked_member_may_come_back() {
        given(publicLobby(), joined(BOB), KICKED).when(join(BOB, BOBS)).then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void a_banned_member_is_out_at_once() {
        given(publicLobby(), joined(BOB)).when(ban(ANN, BOB)).then(BANNED, OUT);
    }

    @Test
    void whoever_is_not_in_yet_can_be_banned_too_and_waits_at_the_door_no_longer() {
        var asks = new JoinRequested(LOBBY, BOB, BOBS, Role.PLAYER, null);
        given(publicLobby(), asks).when(ban(ANN, BOB)).then(BANNED);
        given(publicLobby(), asks, BANNED)
                .when(new io.playcast.lobby.LobbyCommand.ApproveJoin(LOBBY, ANN, NOW, BOB))
                .thenRefused("lobby.no-request");
    }

    @Test
    void who_is_banned_stays_out_by_any_invite_and_does_not_even_knock() {
        var lobby = given(publicLobby(), invited(Role.PLAYER, 3), joined(BOB), BANNED, OUT);
        lobby.when(join(BOB, BOBS)).thenRefused("lobby.banned");
        lobby.when(joinBy(INVITE, BOB, BOBS)).thenRefused("lobby.banned");
        lobby.when(new RequestToJoin(LOBBY, BOB, NOW, BOBS, Role.PLAYER, null)).thenRefused("lobby.banned");
    }

    @Test
    void a_ban_ends_at_its_time() {
        var lobby = given(publicLobby(), joined(BOB), new MemberBanned(LOBBY, BOB, LATER, null), OUT);
        lobby.when(join(BOB, BOBS)).thenRefused("lobby.banned");
        lobby.when(new JoinLobby(LOBBY, BOB, LATER, BOBS, Role.PLAYER, null, null))
                .then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void a_ban_ends_later_than_now() {
        given(publicLobby(), joined(BOB))
                .when(new BanMember(LOBBY, ANN, NOW, BOB, NOW, null))
                .thenRefused("bad-request");
    }

    @Test
    void the_same_ban_again_is_no_event_and_another_end_is_one() {
        given(publicLobby(), BANNED).when(ban(ANN, BOB)).thenNothing();
        given(publicLobby(), BANNED)
                .when(new BanMember(LOBBY, ANN, NOW, BOB, LATER, WHY))
                .then(new MemberBanned(LOBBY, BOB, LATER, WHY.ref()));
    }

    @Test
    void who_is_unbanned_may_come_back() {
        given(publicLobby(), BANNED).when(unban(ANN)).then(new MemberUnbanned(LOBBY, BOB));
        given(publicLobby()).when(unban(ANN)).thenNothing();
        given(publicLobby(), BANNED, new MemberUnbanned(LOBBY, BOB))
                .when(join(BOB, BOBS))
                .then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void the_invites_a_banned_person_made_go_with_him_and_others_stay() {
        var his = Ids.invite();
        given(
                        publicLobby(),
                        joined(BOB),
                        BOB_LEADS,
                        invited(Role.PLAYER, 3),
                        new InviteCreated(LOBBY, his, Role.PLAYER, 2, TOMORROW, BOB))
                .when(ban(ANN, BOB))
                .then(BANNED, OUT, new InviteRevoked(LOBBY, his));
    }

    @Test
    void nobody_puts_the_host_out_not_even_himself() {
        var lobby = given(publicLobby(), joined(BOB), BOB_LEADS);
        lobby.when(kick(BOB, ANN)).thenRefused("lobby.host-stays");
        lobby.when(ban(BOB, ANN)).thenRefused("lobby.host-stays");
        lobby.when(kick(ANN, ANN)).thenRefused("lobby.host-stays");
    }

    @Test
    void a_co_host_puts_members_out_but_no_other_co_host() {
        given(publicLobby(), joined(BOB), joined(CID), CID_LEADS)
                .when(kick(CID, BOB))
                .then(KICKED);
        var two = given(publicLobby(), joined(BOB), joined(CID), BOB_LEADS, CID_LEADS);
        two.when(kick(CID, BOB)).thenRefused("lobby.not-host");
        two.when(ban(CID, BOB)).thenRefused("lobby.not-host");
        two.when(kick(ANN, BOB)).then(KICKED);
    }

    @Test
    void nobody_else_puts_anybody_out_or_forgives() {
        var lobby = given(publicLobby(), joined(BOB), joined(CID));
        lobby.when(kick(CID, BOB)).thenRefused("lobby.not-host");
        lobby.when(ban(CID, BOB)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(CID), BANNED)
                .when(new UnbanMember(LOBBY, CID, NOW, BOB))
                .thenRefused("lobby.not-host");
    }

    @Test
    void five_hundred_people_are_banned_at_most() {
        var crowd = Stream.concat(
                        Stream.of(publicLobby()),
                        Stream.generate(() -> new MemberBanned(LOBBY, Ids.user(), null, null))
                                .limit(ConductRules.LISTED_MOST))
                .toArray(LobbyEvent[]::new);
        given(crowd).when(ban(ANN, BOB)).thenRefused("lobby.too-many-listed");
    }

    private static KickMember kick(UserId by, UserId user) {
        return new KickMember(LOBBY, by, NOW, user, null);
    }

    private static BanMember ban(UserId by, UserId user) {
        return new BanMember(LOBBY, by, NOW, user, null, null);
    }

    private static UnbanMember unban(UserId by) {
        return new UnbanMember(LOBBY, by, NOW, BOB);
    }
}
