package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyLocked;
import io.playcast.lobby.LobbyEvent.LobbyUnlocked;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskingToComeInTest {
    private static final LobbyLocked LOCKED = new LobbyLocked(LOBBY);
    private static final CardRef WORDS = new CardRef("card:" + Ids.ulid());
    private static final JoinRequested BOB_ASKS = new JoinRequested(LOBBY, BOB, BOBS, Role.PLAYER, WORDS);

    @Test
    void who_leads_locks_the_lobby_and_unlocks_it_once() {
        given(publicLobby()).when(new LockLobby(LOBBY, ANN, NOW)).then(LOCKED);
        given(publicLobby(), LOCKED).when(new LockLobby(LOBBY, ANN, NOW)).thenNothing();
        given(publicLobby(), LOCKED).when(new UnlockLobby(LOBBY, ANN, NOW)).then(new LobbyUnlocked(LOBBY));
        given(publicLobby()).when(new UnlockLobby(LOBBY, ANN, NOW)).thenNothing();
        given(publicLobby(), joined(BOB)).when(new LockLobby(LOBBY, BOB, NOW)).thenRefused("lobby.not-host");
    }

    @Test
    void a_locked_lobby_lets_nobody_new_in_whatever_they_have() {
        given(publicLobby(), LOCKED).when(join(BOB, BOBS)).thenRefused("lobby.locked");
        given(publicLobby(), invited(Role.PLAYER, 1), LOCKED)
                .when(joinBy(INVITE, BOB, BOBS))
                .thenRefused("lobby.locked");
    }

    @Test
    void a_locked_lobby_keeps_those_who_are_in_it() {
        given(publicLobby(), joined(BOB), LOCKED).when(join(BOB, BOBS)).thenNothing();
    }

    @Test
    void an_unlocked_lobby_lets_people_in_again() {
        given(publicLobby(), LOCKED, new LobbyUnlocked(LOBBY))
                .when(join(BOB, BOBS))
                .then(joined(BOB), holds(BOB, BOBS, 0));
    }

    @Test
    void whoever_is_not_in_may_ask_and_only_the_card_of_the_words_is_named() {
        given(opened(Visibility.PRIVATE, 4), LOCKED)
                .when(ask(Card.Audience.HOST))
                .then(BOB_ASKS);
        given(publicLobby())
                .when(new RequestToJoin(LOBBY, BOB, NOW, BOBS, Role.SPECTATOR, null))
                .then(new JoinRequested(LOBBY, BOB, BOBS, Role.SPECTATOR, null));
    }

    @Test
    void the_words_are_for_those_who_lead_only() {
        given(publicLobby()).when(ask(Card.Audience.MEMBERS)).thenRefused("bad-request");
    }

    @Test
    void asking_twice_or_from_within_is_harmless() {
        given(publicLobby(), BOB_ASKS).when(ask(Card.Audience.HOST)).thenNothing();
        given(publicLobby(), joined(BOB)).when(ask(Card.Audience.HOST)).thenNothing();
    }

    @Test
    void fifty_people_wait_at_the_door_at_most() {
        var crowd = Stream.concat(
                        Stream.of(publicLobby()),
                        Stream.generate(() -> new JoinRequested(LOBBY, Ids.user(), Ids.device(), Role.PLAYER, null))
                                .limit(DoorRules.REQUESTS_MOST))
                .toArray(LobbyEvent[]::new);
        given(crowd).when(ask(Card.Audience.HOST)).thenRefused("lobby.too-many-requests");
    }

    @Test
    void who_is_approved_comes_in_as_asked_also_where_the_lobby_is_locked() {
        given(opened(Visibility.PRIVATE, 4), LOCKED, BOB_ASKS)
                .when(approve(ANN))
                .then(joined(BOB), holds(BOB, BOBS, 0));
        given(publicLobby(), new JoinRequested(LOBBY, BOB, BOBS, Role.SPECTATOR, null))
                .when(approve(ANN))
                .then(new MemberJoined(LOBBY, BOB, Role.SPECTATOR, null, InputAccess.GUEST));
    }

    @Test
    void approving_twice_is_harmless_and_there_is_no_approving_unasked() {
        given(publicLobby(), BOB_ASKS, joined(BOB)).when(approve(ANN)).thenNothing();
        given(publicLobby()).when(approve(ANN)).thenRefused("lobby.no-request");
        given(publicLobby(), BOB_ASKS, new JoinDeclined(LOBBY, BOB))
                .when(approve(ANN))
                .thenRefused("lobby.no-request");
    }

    @Test
    void an_approval_finds_room_or_is_refused() {
        given(opened(Visibility.PUBLIC, 1), BOB_ASKS).when(approve(ANN)).thenRefused("lobby.full");
    }

    @Test
    void who_is_declined_may_ask_again() {
        given(publicLobby(), BOB_ASKS).when(decline(ANN)).then(new JoinDeclined(LOBBY, BOB));
        given(publicLobby()).when(decline(ANN)).thenNothing();
        given(publicLobby(), BOB_ASKS, new JoinDeclined(LOBBY, BOB))
                .when(ask(Card.Audience.HOST))
                .then(BOB_ASKS);
    }

    @Test
    void only_those_who_lead_answer() {
        given(publicLobby(), joined(CID), BOB_ASKS).when(approve(CID)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(CID), BOB_ASKS).when(decline(CID)).thenRefused("lobby.not-host");
        given(publicLobby(), BOB_ASKS).when(approve(BOB)).thenRefused("lobby.not-member");
    }

    private static RequestToJoin ask(Card.Audience audience) {
        return new RequestToJoin(LOBBY, BOB, NOW, BOBS, Role.PLAYER, new Card(WORDS, BOB, audience, "Let me in"));
    }

    private static ApproveJoin approve(UserId by) {
        return new ApproveJoin(LOBBY, by, NOW, BOB);
    }

    private static DeclineJoin decline(UserId by) {
        return new DeclineJoin(LOBBY, by, NOW, BOB);
    }
}
