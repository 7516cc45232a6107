package io.playcast.lobby.command;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.PasswordId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Settings.GuestDefaults;
import io.playcast.lobby.Visibility;
import io.playcast.session.Profile;
import java.time.Duration;
import java.time.Instant;

/** The people and things the lobby's tests speak of: Ann is host, Bob, Cid and Dot come and go. */
final class LobbyWorld {
    static final LobbyId LOBBY = Ids.lobby();
    static final UserId ANN = Ids.user();
    static final UserId BOB = Ids.user();
    static final UserId CID = Ids.user();
    static final UserId DOT = Ids.user();
    static final DeviceId ANNS = Ids.device();
    static final DeviceId BOBS = Ids.device();
    static final DeviceId CIDS = Ids.device();
    static final DeviceId AGENT = Ids.device();
    static final InviteId INVITE = Ids.invite();
    static final SessionId SESSION = Ids.session();
    static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    static final Instant LATER = NOW.plusSeconds(60);
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final PasswordId PASSWORD = new PasswordId(Ids.ulid());
    static final CardRef TITLE = new CardRef("card:" + Ids.ulid());
    static final GameId GAME = new GameId("frozen-bubble");
    static final InputAccess KEYBOARD = new InputAccess(true, true, false, true, true);
    static final InputAccess MOUSE = new InputAccess(true, false, true, true, true);
    static final Settings ASSIGNED_PADS = new Settings(false, new GuestDefaults(InputAccess.GUEST, true));
    static final Settings KEYBOARD_FOR_ALL = new Settings(true, new GuestDefaults(KEYBOARD, true));

    private LobbyWorld() {}

    static LobbyCreated opened(Visibility visibility, int capacity) {
        return new LobbyCreated(LOBBY, ANN, TITLE, GAME, visibility, capacity, Settings.DEFAULT, 32, null, null);
    }

    static LobbyCreated publicLobby() {
        return opened(Visibility.PUBLIC, 4);
    }

    static CreateLobby create(int capacity) {
        return create(capacity, 32);
    }

    static CreateLobby create(int capacity, int spectators) {
        var title = new Card(TITLE, ANN, Card.Audience.MEMBERS, "Friday");
        return new CreateLobby(LOBBY, ANN, NOW, title, GAME, Visibility.UNLISTED, capacity, spectators, null, null);
    }

    static MemberJoined joined(UserId user) {
        return new MemberJoined(LOBBY, user, Role.PLAYER, null, InputAccess.GUEST);
    }

    static MemberJoined joinedAs(Role role, UserId user) {
        return new MemberJoined(LOBBY, user, role, null, InputAccess.GUEST);
    }

    static MemberLeft left(UserId user) {
        return new MemberLeft(LOBBY, user, LeaveReason.LEFT);
    }

    static JoinLobby join(UserId user, DeviceId device) {
        return new JoinLobby(LOBBY, user, NOW, device, Role.PLAYER, null, null);
    }

    static JoinLobby joinBy(InviteId invite, UserId user, DeviceId device) {
        return new JoinLobby(LOBBY, user, NOW, device, Role.PLAYER, invite, null);
    }

    static InviteCreated invited(Role role, int uses) {
        return new InviteCreated(LOBBY, INVITE, role, uses, TOMORROW, ANN);
    }

    static CreateInvite invite(UserId by, int uses, Instant expiresAt) {
        var code = new Card(CardRef.of(INVITE), by, Card.Audience.HOST, "ABC234");
        return new CreateInvite(LOBBY, by, NOW, INVITE, Role.PLAYER, uses, expiresAt, code);
    }

    static PadAssigned holds(UserId user, DeviceId device, int pad) {
        return new PadAssigned(LOBBY, user, device, pad);
    }

    static AssignPad give(UserId by, UserId user, DeviceId device, int pad) {
        return new AssignPad(LOBBY, by, NOW, user, device, pad);
    }

    static SetInputAccess let(UserId by, UserId user, InputAccess access) {
        return new SetInputAccess(LOBBY, by, NOW, user, access);
    }

    static InputAccessChanged may(UserId user, InputAccess access) {
        return new InputAccessChanged(LOBBY, user, access);
    }

    static SessionStarted started(UserId owner) {
        return new SessionStarted(LOBBY, SESSION, AGENT, owner, Profile.HIGH);
    }
}
