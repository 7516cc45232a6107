package io.playcast.access;

import static io.playcast.access.Standing.ANYBODY;
import static io.playcast.access.Standing.AN_ADMIN;
import static io.playcast.access.Standing.A_MEMBER;
import static io.playcast.access.Standing.END;
import static io.playcast.access.Standing.HOST_OR_OWNER;
import static io.playcast.access.Standing.LEAD;
import static io.playcast.access.Standing.LEAD_OR_OWNER;
import static io.playcast.access.Standing.LEAD_OR_OWNER_INSIDE;
import static io.playcast.access.Standing.ONESELF;
import static io.playcast.access.Standing.ONESELF_OR_ADMIN;
import static io.playcast.access.Standing.PLATFORM;
import static io.playcast.access.Standing.THE_HOST;

import io.playcast.account.AccountCommand;
import io.playcast.game.GameCommand;
import io.playcast.lobby.LobbyCommand;
import io.playcast.presence.PresenceCommand;
import io.playcast.quality.QualityCommand;
import io.playcast.security.SecurityCommand;
import io.playcast.session.SessionCommand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Every command, who may be behind it, and the rule of its aggregate that sees to it. */
public final class CommandTable {
    private static final List<Class<?>> DOMAINS = List.of(
            LobbyCommand.class,
            SessionCommand.class,
            PresenceCommand.class,
            AccountCommand.class,
            GameCommand.class,
            QualityCommand.class,
            SecurityCommand.class);
    private static final SequencedMap<Class<?>, Decision> ROWS = new LinkedHashMap<>();

    static {
        lobby();
        leading();
        session();
        others();
        Rows.requireAll("command", ROWS.keySet(), DOMAINS.stream().flatMap(d -> Stream.of(d.getPermittedSubclasses())));
    }

    private CommandTable() {}

    /** In the order of the table. */
    public static SequencedMap<Class<?>, Decision> all() {
        return Collections.unmodifiableSequencedMap(ROWS);
    }

    public static Decision of(Class<?> command) {
        return Rows.required(ROWS, command);
    }

    private static void lobby() {
        row(LobbyCommand.CreateLobby.class, ANYBODY, "LobbyRules.create");
        row(LobbyCommand.JoinLobby.class, ANYBODY, "MembershipRules.join");
        row(LobbyCommand.RequestToJoin.class, ANYBODY, "DoorRules.request");
        row(LobbyCommand.LeaveLobby.class, ANYBODY, "MembershipRules.leave");
        row(LobbyCommand.SetReady.class, A_MEMBER, "LobbyRules.ready");
        row(LobbyCommand.AdmitViewer.class, A_MEMBER, "LiveSessionRules.admit");
        // A member takes or gives back a pad for himself where the settings say so.
        row(LobbyCommand.AssignPad.class, LEAD, "PadRules.assign");
        row(LobbyCommand.StartSession.class, THE_HOST, "LiveSessionRules.start");
        row(LobbyCommand.PauseSession.class, LEAD_OR_OWNER, "PauseRules.pause");
        row(LobbyCommand.ResumeSession.class, LEAD_OR_OWNER, "PauseRules.resume");
        row(LobbyCommand.EndSession.class, HOST_OR_OWNER, "LiveSessionRules.end");
        row(LobbyCommand.ExpireInvite.class, PLATFORM, "InviteRules.expire");
        row(LobbyCommand.MarkMemberAway.class, PLATFORM, "AbsenceRules.away");
        row(LobbyCommand.MarkMemberBack.class, PLATFORM, "AbsenceRules.back");
        row(LobbyCommand.TimeOutMember.class, PLATFORM, "AbsenceRules.timeOut");
        row(LobbyCommand.TimeOutSession.class, PLATFORM, "LiveSessionRules.timeOut");
    }

    private static void leading() {
        row(LobbyCommand.RenameLobby.class, LEAD, "LobbyRules.rename");
        row(LobbyCommand.ChangeSettings.class, LEAD, "AccessRules.settings");
        row(LobbyCommand.LockLobby.class, LEAD, "DoorRules.lock");
        row(LobbyCommand.UnlockLobby.class, LEAD, "DoorRules.unlock");
        row(LobbyCommand.ApproveJoin.class, LEAD, "DoorRules.approve");
        row(LobbyCommand.DeclineJoin.class, LEAD, "DoorRules.decline");
        row(LobbyCommand.CreateInvite.class, LEAD, "InviteRules.create");
        row(LobbyCommand.RevokeInvite.class, LEAD, "InviteRules.revoke");
        row(LobbyCommand.TransferHost.class, THE_HOST, "LeadRules.transfer");
        row(LobbyCommand.AppointCoHost.class, THE_HOST, "LeadRules.appoint");
        // A co-host may dismiss himself.
        row(LobbyCommand.DismissCoHost.class, THE_HOST, "LeadRules.dismiss");
        row(LobbyCommand.KickMember.class, LEAD, "ConductRules.kick");
        row(LobbyCommand.BanMember.class, LEAD, "ConductRules.ban");
        row(LobbyCommand.UnbanMember.class, LEAD, "ConductRules.unban");
        row(LobbyCommand.MuteMember.class, LEAD, "ConductRules.mute");
        row(LobbyCommand.UnmuteMember.class, LEAD, "ConductRules.unmute");
        row(LobbyCommand.SetInputAccess.class, LEAD_OR_OWNER_INSIDE, "AccessRules.set");
        row(LobbyCommand.PanicStop.class, LEAD_OR_OWNER, "AccessRules.panic");
        row(LobbyCommand.CloseLobby.class, THE_HOST, "LobbyRules.close");
    }

    private static void session() {
        row(SessionCommand.AttachViewer.class, ONESELF, "SessionRules.attach");
        row(SessionCommand.DetachViewer.class, ONESELF, "SessionRules.detach");
        row(SessionCommand.RecordMilestone.class, END, "ConnectionRules.milestone");
        row(SessionCommand.ChangeQuality.class, END, "ConnectionRules.quality");
        row(SessionCommand.AutomateQuality.class, END, "ConnectionRules.automate");
        row(SessionCommand.ReportTrouble.class, END, "ConnectionRules.trouble");
        row(SessionCommand.OpenStream.class, PLATFORM, "SessionRules.openedAgain");
        row(SessionCommand.PauseSession.class, PLATFORM, "SessionRules.decide");
        row(SessionCommand.ResumeSession.class, PLATFORM, "SessionRules.decide");
        row(SessionCommand.EndStream.class, PLATFORM, "SessionRules.ended");
    }

    private static void others() {
        row(PresenceCommand.GoAway.class, ONESELF, "PresenceRules.decide");
        row(PresenceCommand.GoBusy.class, ONESELF, "PresenceRules.decide");
        row(PresenceCommand.ComeBack.class, ONESELF, "PresenceRules.decide");
        row(PresenceCommand.ChangeActivity.class, ONESELF, "PresenceRules.decide");
        row(PresenceCommand.ComeOnline.class, PLATFORM, "PresenceRules.decide");
        row(PresenceCommand.GoOffline.class, PLATFORM, "PresenceRules.decide");
        row(PresenceCommand.ConnectAgent.class, PLATFORM, "PresenceRules.decide");
        row(PresenceCommand.LoseAgent.class, PLATFORM, "PresenceRules.decide");
        row(AccountCommand.RegisterGuest.class, ONESELF, "AccountRules.decide");
        row(AccountCommand.RenewGuest.class, ONESELF, "AccountRules.decide");
        row(AccountCommand.EraseAccount.class, AN_ADMIN, "AccountRules.decide");
        row(AccountCommand.RegisterAccount.class, ONESELF, "AccountRules.decide");
        row(AccountCommand.GrantRole.class, AN_ADMIN, "AccountRules.decide");
        row(AccountCommand.RevokeRole.class, AN_ADMIN, "AccountRules.decide");
        row(AccountCommand.Suspend.class, AN_ADMIN, "AccountRules.decide");
        row(AccountCommand.Reinstate.class, AN_ADMIN, "AccountRules.decide");
        row(AccountCommand.EndSignIns.class, ONESELF_OR_ADMIN, "AccountRules.decide");
        row(AccountCommand.EnrolMfa.class, ONESELF, "AccountRules.decide");
        row(AccountCommand.DropMfa.class, ONESELF_OR_ADMIN, "AccountRules.decide");
        row(AccountCommand.ExpireGuest.class, PLATFORM, "AccountRules.decide");
        row(GameCommand.RegisterGame.class, PLATFORM, "GameRules.decide");
        row(GameCommand.ChangeGame.class, PLATFORM, "GameRules.decide");
        row(QualityCommand.AppendQuality.class, PLATFORM, "Quality.handle");
        Stream.of(SecurityCommand.class.getPermittedSubclasses())
                .forEach(command -> row(command, PLATFORM, "SecurityRules.decide"));
    }

    private static void row(Class<?> command, Standing standing, String rule) {
        ROWS.put(command, new Decision(standing, rule));
    }
}
