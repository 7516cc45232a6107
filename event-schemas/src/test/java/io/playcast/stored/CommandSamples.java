package io.playcast.stored;

import io.playcast.account.AccountCommand.DropMfa;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountCommand.ExpireGuest;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountCommand.Reinstate;
import io.playcast.account.AccountCommand.RenewGuest;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountCommand.Suspend;
import io.playcast.account.AccountRole;
import io.playcast.card.Card;
import io.playcast.game.Controls;
import io.playcast.game.GameCommand.ChangeGame;
import io.playcast.game.GameCommand.RegisterGame;
import io.playcast.game.GameSetup;
import io.playcast.id.AddressPseudonym;
import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.PasswordId;
import io.playcast.id.SecurityId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.id.Word;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.AppointCoHost;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.DismissCoHost;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyCommand.MuteMember;
import io.playcast.lobby.LobbyCommand.PanicStop;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.RenameLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyCommand.TransferHost;
import io.playcast.lobby.LobbyCommand.UnbanMember;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyCommand.UnmuteMember;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.ComeBack;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.GoAway;
import io.playcast.presence.PresenceCommand.GoBusy;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.security.IntrusionRule;
import io.playcast.security.SecurityCommand;
import io.playcast.security.Sighting;
import io.playcast.session.CandidateType;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionCommand;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionCommand.OpenStream;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Samples of every command, once with each field filled and once more where a field may be missing. */
final class CommandSamples {
    private static final LobbyId LOBBY = new LobbyId("01JDA0000000000000000000BB");
    private static final UserId ANN = new UserId("01JDA0000000000000000000AN");
    private static final Card WORDS =
            new Card(new CardRef("card:01JDA0000000000000000000CB"), ANN, Card.Audience.MEMBERS, "Good night");
    private static final UserId BOB = new UserId("01JDA0000000000000000000BB");
    private static final DeviceId DEVICE = new DeviceId("01JDA0000000000000000000DE");
    private static final InviteId INVITE = new InviteId("01JDA0000000000000000000NV");
    private static final SessionId SESSION = new SessionId("01JDA0000000000000000000SE");
    private static final ConnectionId VIEWER_END = new ConnectionId("01JDA0000000000000000000VE");
    private static final ConnectionId AGENT_END = new ConnectionId("01JDA0000000000000000000AE");
    private static final Instant AT = Instant.parse("2026-03-02T20:00:00.123456789Z");

    private static final PasswordId PASSWORD = new PasswordId("01JDA0000000000000000000PW");

    private CommandSamples() {}

    static Stream<Object> all() {
        return Stream.of(
                        lobby(),
                        membersOfLobby(),
                        conductInLobby(),
                        session(),
                        presence(),
                        accounts(),
                        games(),
                        security(),
                        others())
                .flatMap(samples -> samples);
    }

    private static Stream<Object> lobby() {
        var title = new Card(
                new CardRef("card:01JDA0000000000000000000CA"), ANN, Card.Audience.MEMBERS, "Fri\u00e9nds \"1\"");
        var code = new Card(CardRef.of(INVITE), ANN, Card.Audience.HOST, "ABC234");
        return Stream.of(
                new CreateLobby(
                        LOBBY,
                        ANN,
                        AT,
                        title,
                        new GameId("frozen-bubble"),
                        Visibility.UNLISTED,
                        4,
                        32,
                        Region.ASIA,
                        PASSWORD),
                new CreateLobby(
                        LOBBY, ANN, AT, title, new GameId("frozen-bubble"), Visibility.PUBLIC, 4, 0, null, null),
                new RenameLobby(LOBBY, ANN, AT, title),
                new LockLobby(LOBBY, ANN, AT),
                new UnlockLobby(LOBBY, ANN, AT),
                new ChangeSettings(LOBBY, ANN, AT, Settings.DEFAULT),
                new CreateInvite(LOBBY, ANN, AT, INVITE, Role.SPECTATOR, 3, AT.plusSeconds(60), code),
                new RevokeInvite(LOBBY, ANN, AT, INVITE),
                new ExpireInvite(LOBBY, AT, INVITE),
                new StartSession(LOBBY, ANN, AT, SESSION, DEVICE, Profile.HIGH),
                new EndSession(LOBBY, ANN, AT, SESSION, EndReason.HOST_ENDED, WORDS),
                new PauseSession(LOBBY, ANN, AT, SESSION, PauseReason.HOST_PAUSED),
                new PauseSession(LOBBY, null, AT, SESSION, PauseReason.AGENT_LOST),
                new ResumeSession(LOBBY, ANN, AT, SESSION),
                new ResumeSession(LOBBY, null, AT, SESSION),
                new TimeOutSession(LOBBY, AT, SESSION, AT.minusSeconds(60)),
                new CloseLobby(LOBBY, null, AT, CloseReason.ABANDONED),
                new CloseLobby(LOBBY, ANN, AT, CloseReason.HOST_CLOSED, WORDS));
    }

    private static Stream<Object> membersOfLobby() {
        return Stream.of(
                new JoinLobby(LOBBY, BOB, AT, DEVICE, Role.PLAYER, INVITE, PASSWORD),
                new JoinLobby(LOBBY, BOB, AT, DEVICE, Role.PLAYER, null, null),
                new LeaveLobby(LOBBY, BOB, AT),
                new SetReady(LOBBY, BOB, AT, true),
                new AssignPad(LOBBY, ANN, AT, BOB, DEVICE, -1),
                new SetInputAccess(LOBBY, ANN, AT, BOB, InputAccess.GUEST),
                new AdmitViewer(LOBBY, BOB, AT, SESSION));
    }

    private static Stream<Object> conductInLobby() {
        var words = new Card(new CardRef("card:01JDA0000000000000000000CB"), BOB, Card.Audience.HOST, "please");
        var until = AT.plusSeconds(3600);
        return Stream.of(
                new RequestToJoin(LOBBY, BOB, AT, DEVICE, Role.SPECTATOR, words),
                new RequestToJoin(LOBBY, BOB, AT, DEVICE, Role.PLAYER, null),
                new ApproveJoin(LOBBY, ANN, AT, BOB),
                new DeclineJoin(LOBBY, ANN, AT, BOB),
                new TransferHost(LOBBY, ANN, AT, BOB),
                new AppointCoHost(LOBBY, ANN, AT, BOB),
                new DismissCoHost(LOBBY, ANN, AT, BOB),
                new KickMember(LOBBY, ANN, AT, BOB, words),
                new KickMember(LOBBY, ANN, AT, BOB, null),
                new BanMember(LOBBY, ANN, AT, BOB, until, words),
                new BanMember(LOBBY, ANN, AT, BOB, null, null),
                new UnbanMember(LOBBY, ANN, AT, BOB),
                new MuteMember(LOBBY, ANN, AT, BOB, until),
                new MuteMember(LOBBY, ANN, AT, BOB, null),
                new UnmuteMember(LOBBY, ANN, AT, BOB),
                new PanicStop(LOBBY, ANN, AT),
                new MarkMemberAway(LOBBY, AT, BOB),
                new MarkMemberBack(LOBBY, AT, BOB),
                new TimeOutMember(LOBBY, AT, BOB, AT.minusSeconds(60)));
    }

    private static Stream<Object> session() {
        return Stream.of(
                new OpenStream(SESSION, AT, LOBBY, DEVICE, ANN, Profile.LOW),
                new AttachViewer(SESSION, AT, BOB, DEVICE, VIEWER_END, AGENT_END),
                new DetachViewer(SESSION, AT, BOB, DEVICE, DetachReason.REPLACED),
                new DetachViewer(SESSION, AT, BOB, null, DetachReason.NOT_A_MEMBER),
                new RecordMilestone(SESSION, AT, BOB, VIEWER_END, 2, Milestone.CONNECTED, CandidateType.RELAY, 300),
                new RecordMilestone(SESSION, AT, BOB, VIEWER_END, 1, Milestone.OFFERED, null, null),
                new ChangeQuality(SESSION, AT, BOB, AGENT_END, Profile.MEDIUM, QualityReason.CPU),
                new AutomateQuality(SESSION, AT, BOB, AGENT_END),
                new ReportTrouble(SESSION, AT, ANN, AGENT_END, Trouble.ENCODER_LOST),
                new SessionCommand.PauseSession(SESSION, AT),
                new SessionCommand.ResumeSession(SESSION, AT),
                new EndStream(SESSION, AT, EndReason.AGENT_LOST));
    }

    private static Stream<Object> presence() {
        var activity = new Card(
                new CardRef("card:01JDA0000000000000000000AC"),
                ANN,
                Card.Audience.MEMBERS,
                "Plays \u201cfor fun\u201d");
        return Stream.of(
                new ComeOnline(ANN, AT),
                new GoAway(ANN, AT),
                new GoBusy(ANN, AT),
                new ComeBack(ANN, AT),
                new ConnectAgent(ANN, AT, new DeviceId("01JDA0000000000000000000AG")),
                new LoseAgent(ANN, AT, new DeviceId("01JDA0000000000000000000AG"), OfflineReason.TIMED_OUT),
                new ChangeActivity(ANN, AT, activity),
                new ChangeActivity(ANN, AT, null),
                new GoOffline(ANN, AT, OfflineReason.TIMED_OUT));
    }

    private static Stream<Object> accounts() {
        return Stream.of(
                new RegisterGuest(BOB, AT, AT.plusSeconds(900)),
                new RenewGuest(BOB, AT, AT.plusSeconds(1_800)),
                new RegisterAccount(BOB, AT),
                new GrantRole(BOB, ANN, AT, AccountRole.ANALYST),
                new RevokeRole(BOB, ANN, AT, AccountRole.ANALYST),
                new Suspend(BOB, ANN, AT),
                new EndSignIns(BOB, BOB, AT),
                new Reinstate(BOB, ANN, AT),
                new EnrolMfa(BOB, AT),
                new DropMfa(BOB, ANN, AT),
                new ExpireGuest(BOB, AT),
                new EraseAccount(BOB, ANN, AT));
    }

    private static Stream<Object> games() {
        var game = new GameId("frozen-bubble");
        var title = new Card(
                new CardRef("card:01JDA0000000000000000000GT"),
                UserId.PLATFORM,
                Card.Audience.MEMBERS,
                "Frozen Bubble");
        var setup = new GameSetup(1, 2, Controls.KEYS, 2);
        return Stream.of(
                new RegisterGame(game, ANN, AT, title, setup),
                new ChangeGame(game, ANN, AT, title, setup),
                new ChangeGame(game, ANN, AT, null, setup));
    }

    private static Stream<Object> security() {
        var id = new SecurityId("01JDA0000000000000000000SC");
        var from = new AddressPseudonym("kVx2b0Qe1aZs");
        return Stream.of(
                new SecurityCommand.NoteAdminCall(id, ANN, new Word("ERASE_ACCOUNT"), new Word(BOB.value())),
                new SecurityCommand.NoteAdminCall(id, ANN, new Word("DRAIN_EDGE"), null),
                new SecurityCommand.NoteAdminRefusal(id, ANN, new Word("ERASE_ACCOUNT"), 409),
                new SecurityCommand.TellSightings(
                        "edge-1",
                        List.of(
                                new Sighting(id, Sighting.Kind.LOGIN_FAILED, from, BOB, AT, 5),
                                new Sighting(id, Sighting.Kind.ORIGIN_REFUSED, from, null, AT, 1))),
                new SecurityCommand.SuspectIntrusion(id, IntrusionRule.GUESSING, from, BOB, 1000, List.of(id)),
                new SecurityCommand.BlockAddress(id, from, AT, AT.plusSeconds(60), IntrusionRule.GUESSING),
                new SecurityCommand.RequireStepUp(id, BOB, AT, IntrusionRule.TOKEN_REUSED));
    }

    private static Stream<Object> others() {
        var window = (QualityReported) EventSamples.byName().get("quality.QualityReported");
        return Stream.of(new AppendQuality("edge-1", List.of(window, window)));
    }
}
