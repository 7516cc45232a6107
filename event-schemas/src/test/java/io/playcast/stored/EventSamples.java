package io.playcast.stored;

import io.playcast.account.AccountEvent.Erased;
import io.playcast.account.AccountEvent.GuestExpired;
import io.playcast.account.AccountEvent.GuestRegistered;
import io.playcast.account.AccountEvent.GuestRenewed;
import io.playcast.account.AccountEvent.MfaDropped;
import io.playcast.account.AccountEvent.MfaEnrolled;
import io.playcast.account.AccountEvent.Registered;
import io.playcast.account.AccountEvent.Reinstated;
import io.playcast.account.AccountEvent.RoleGranted;
import io.playcast.account.AccountEvent.RoleRevoked;
import io.playcast.account.AccountEvent.SignInsEnded;
import io.playcast.account.AccountEvent.Suspended;
import io.playcast.account.AccountRole;
import io.playcast.game.Controls;
import io.playcast.game.GameEvent.GameChanged;
import io.playcast.game.GameEvent.GameRegistered;
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
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.CoHostDismissed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.InviteExpired;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.LobbyLocked;
import io.playcast.lobby.LobbyEvent.LobbyRenamed;
import io.playcast.lobby.LobbyEvent.LobbyUnlocked;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberMuted;
import io.playcast.lobby.LobbyEvent.MemberUnbanned;
import io.playcast.lobby.LobbyEvent.MemberUnmuted;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceEvent.ActivityChanged;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import io.playcast.presence.PresenceEvent.BecameBusy;
import io.playcast.presence.PresenceEvent.CameBack;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentAway;
import io.playcast.presence.PresenceEvent.WentOffline;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.QualityWindow.Percentiles;
import io.playcast.quality.QualityWindow.StagesMs;
import io.playcast.security.IntrusionRule;
import io.playcast.security.SecurityEvent;
import io.playcast.session.CandidateType;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityAutomated;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sample of each stored event, with every field filled that its revision began with: what the approved files are written from. */
final class EventSamples {
    private static final LobbyId LOBBY = new LobbyId("01JDA0000000000000000000BB");
    private static final UserId ANN = new UserId("01JDA0000000000000000000AN");
    private static final UserId BOB = new UserId("01JDA0000000000000000000BB");
    private static final DeviceId DEVICE = new DeviceId("01JDA0000000000000000000DE");
    private static final DeviceId AGENT = new DeviceId("01JDA0000000000000000000AG");
    private static final InviteId INVITE = new InviteId("01JDA0000000000000000000NV");
    private static final SessionId SESSION = new SessionId("01JDA0000000000000000000SE");
    private static final ConnectionId VIEWER_END = new ConnectionId("01JDA0000000000000000000VE");
    private static final ConnectionId AGENT_END = new ConnectionId("01JDA0000000000000000000AE");

    private static final CardRef WORDS = new CardRef("card:01JDA0000000000000000000CB");
    private static final Instant UNTIL = Instant.parse("2026-03-02T20:00:00Z");

    private EventSamples() {}

    /** By stored name, sorted. */
    static Map<String, Object> byName() {
        return Stream.of(lobby(), door(), conduct(), session(), presence(), accounts(), games(), security(), others())
                .flatMap(samples -> samples)
                .collect(Collectors.toMap(
                        event -> EventNames.of(event.getClass()),
                        event -> event,
                        (_, twice) -> {
                            throw new IllegalStateException("two samples of " + twice.getClass());
                        },
                        TreeMap::new));
    }

    private static Stream<Object> lobby() {
        var title = new CardRef("card:01JDA0000000000000000000CA");
        return Stream.of(
                new LobbyCreated(
                        LOBBY,
                        ANN,
                        title,
                        new GameId("frozen-bubble"),
                        Visibility.UNLISTED,
                        4,
                        Settings.DEFAULT,
                        8,
                        Region.EUROPE,
                        new PasswordId("01JDA0000000000000000000PW")),
                new MemberJoined(LOBBY, BOB, Role.PLAYER, INVITE, InputAccess.GUEST),
                new MemberLeft(LOBBY, BOB, LeaveReason.TIMED_OUT),
                new ReadyChanged(LOBBY, BOB, true),
                new SettingsChanged(LOBBY, Settings.DEFAULT),
                new InviteCreated(LOBBY, INVITE, Role.SPECTATOR, 3, UNTIL, null),
                new PadAssigned(LOBBY, BOB, DEVICE, 2),
                new InputAccessChanged(LOBBY, BOB, new InputAccess(true, true, false, true, false)),
                new HostTransferred(LOBBY, ANN, BOB),
                new SessionStarted(LOBBY, SESSION, AGENT, ANN, Profile.HIGH),
                new SessionEnded(LOBBY, SESSION, EndReason.HOST_ENDED),
                new LobbyClosed(LOBBY, CloseReason.ALL_LEFT));
    }

    private static Stream<Object> door() {
        return Stream.of(
                new LobbyRenamed(LOBBY, WORDS),
                new LobbyLocked(LOBBY),
                new LobbyUnlocked(LOBBY),
                new JoinRequested(LOBBY, BOB, DEVICE, Role.SPECTATOR, WORDS),
                new JoinDeclined(LOBBY, BOB),
                new InviteRevoked(LOBBY, INVITE),
                new InviteExpired(LOBBY, INVITE));
    }

    private static Stream<Object> conduct() {
        return Stream.of(
                new MemberWentAway(LOBBY, BOB, UNTIL),
                new MemberCameBack(LOBBY, BOB),
                new MemberBanned(LOBBY, BOB, UNTIL, WORDS),
                new MemberUnbanned(LOBBY, BOB),
                new MemberMuted(LOBBY, BOB, UNTIL),
                new MemberUnmuted(LOBBY, BOB),
                new CoHostAppointed(LOBBY, BOB),
                new CoHostDismissed(LOBBY, BOB),
                new PanicStopped(LOBBY, ANN),
                new SessionPaused(LOBBY, SESSION, PauseReason.HOST_CHANGED, UNTIL),
                new SessionResumed(LOBBY, SESSION, PauseReason.HOST_CHANGED));
    }

    private static Stream<Object> session() {
        return Stream.of(
                new StreamOpened(SESSION, LOBBY, AGENT, ANN, Profile.HIGH),
                new ViewerAttached(SESSION, BOB, DEVICE, VIEWER_END, AGENT_END),
                new ViewerDetached(SESSION, BOB, VIEWER_END, DetachReason.NOT_A_MEMBER),
                new MilestoneReached(SESSION, VIEWER_END, 1, Milestone.CONNECTED, CandidateType.SRFLX, 420),
                new QualityChanged(SESSION, AGENT_END, Profile.HIGH, Profile.LOW, QualityReason.VIEWER_ASKED),
                new QualityAutomated(SESSION, AGENT_END),
                new TroubleReported(SESSION, VIEWER_END, Trouble.FROZE),
                new StreamPaused(SESSION),
                new StreamResumed(SESSION),
                new StreamEnded(SESSION, EndReason.AGENT_LOST, 5400, 3, null));
    }

    private static Stream<Object> presence() {
        return Stream.of(
                new CameOnline(ANN),
                new WentAway(ANN),
                new BecameBusy(ANN),
                new CameBack(ANN),
                new AgentConnected(ANN, AGENT),
                new AgentLost(ANN, AGENT, OfflineReason.TIMED_OUT),
                new ActivityChanged(ANN, new CardRef("card:01JDA0000000000000000000AC")),
                new WentOffline(ANN, OfflineReason.NODE_LOST));
    }

    private static Stream<Object> accounts() {
        return Stream.of(
                new GuestRegistered(BOB, Instant.parse("2026-03-02T20:15:00Z")),
                new GuestRenewed(BOB, Instant.parse("2026-03-02T20:30:00Z")),
                new GuestExpired(BOB),
                new Registered(BOB),
                new RoleGranted(BOB, ANN, AccountRole.ANALYST),
                new RoleRevoked(BOB, ANN, AccountRole.ANALYST),
                new Suspended(BOB, ANN),
                new Reinstated(BOB, ANN),
                new SignInsEnded(BOB, ANN),
                new MfaEnrolled(BOB),
                new MfaDropped(BOB, ANN),
                new Erased(BOB, ANN));
    }

    private static Stream<Object> games() {
        var game = new GameId("frozen-bubble");
        var title = new CardRef("card:01JDA0000000000000000000GT");
        return Stream.of(
                new GameRegistered(game, ANN, title, new GameSetup(1, 2, Controls.KEYS, 2)),
                new GameChanged(game, ANN, title, new GameSetup(2, 4, Controls.PADS, 4)));
    }

    private static Stream<Object> security() {
        var id = new SecurityId("01JDA0000000000000000000SC");
        var from = new AddressPseudonym("kVx2b0Qe1aZs");
        return Stream.of(
                new SecurityEvent.AdminCalled(id, ANN, new Word("ERASE_ACCOUNT"), new Word(BOB.value())),
                new SecurityEvent.AdminCallRefused(id, ANN, new Word("ERASE_ACCOUNT"), 409),
                new SecurityEvent.LoginsFailed(id, from, BOB, UNTIL, 5),
                new SecurityEvent.OriginRefused(id, from, BOB, UNTIL, 3),
                new SecurityEvent.TokenReused(id, from, BOB, UNTIL, 1),
                new SecurityEvent.RateLimitHit(id, from, BOB, UNTIL, 400),
                new SecurityEvent.FramesMalformed(id, from, BOB, UNTIL, 12),
                new SecurityEvent.SeatsHopped(id, from, BOB, UNTIL, 20),
                new SecurityEvent.IntrusionSuspected(id, IntrusionRule.GUESSING, from, BOB, 1000, List.of(id)),
                new SecurityEvent.AddressBlocked(id, from, UNTIL, IntrusionRule.GUESSING),
                new SecurityEvent.StepUpRequired(id, BOB, UNTIL, IntrusionRule.TOKEN_REUSED));
    }

    private static Stream<Object> others() {
        var stages = new StagesMs(
                new Percentiles(0.4, 0.9),
                new Percentiles(1.1, 2.5),
                new Percentiles(3, 6.25),
                new Percentiles(0.2, 1));
        var window = new QualityWindow(
                1_772_395_200_000L, 1_772_395_205_000L, 49.5, 4_200_000, stages, 12.5, 1.75, 0.01, 3, 1);
        return Stream.of(new QualityReported(AGENT_END, SESSION, window));
    }
}
