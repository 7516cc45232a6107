package io.playcast.access;

import static io.playcast.access.Accounts.ANYBODY;
import static io.playcast.access.Accounts.PLAYERS;
import static io.playcast.access.Accounts.WITHOUT_TOKEN;

import io.playcast.account.AccountCommand;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.lobby.LobbyCommand;
import io.playcast.presence.PresenceCommand;
import io.playcast.session.SessionCommand;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage;
import io.playcast.wire.InputMessage;
import io.playcast.wire.LeadMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.MessageNames;
import io.playcast.wire.PresenceMessage;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import io.playcast.wire.TokenMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every message of a client: which accounts may send it, and who decides then. The edge asks before any domain does. */
public final class MessageTable {
    private static final String SIGNALS = "SignalMessages.answer";
    private static final SequencedMap<Class<? extends ClientMessage>, Permission> ROWS = new LinkedHashMap<>();

    static {
        people();
        lobby();
        leading();
        session();
        ends();
        Rows.requireAll("message", ROWS.keySet(), MessageNames.all().values().stream());
    }

    private MessageTable() {}

    /** In the order of the table. */
    public static SequencedMap<Class<? extends ClientMessage>, Permission> all() {
        return Collections.unmodifiableSequencedMap(ROWS);
    }

    /** Refuses whom the table does not let send this message. */
    public static void admit(Principal caller, ClientMessage message) {
        Rows.required(ROWS, message.getClass()).admit(caller, message);
    }

    private static void people() {
        decided(ConnectionMessage.Hello.class, WITHOUT_TOKEN, Standing.ANYBODY, "Passport.check");
        decided(ConnectionMessage.Ping.class, ANYBODY, Standing.ANYBODY, "Messages.connection");
        decided(ConnectionMessage.Bye.class, ANYBODY, Standing.ANYBODY, "Messages.connection");
        ROWS.put(
                TokenMessage.Refresh.class,
                new Permission(
                        ANYBODY,
                        true,
                        new Decision(Standing.ONESELF, "Renewals.refresh"),
                        List.of(AccountCommand.RenewGuest.class)));
        leads(
                PresenceMessage.Set.class,
                ANYBODY,
                PresenceCommand.GoAway.class,
                PresenceCommand.GoBusy.class,
                PresenceCommand.ComeBack.class,
                PresenceCommand.ChangeActivity.class);
        decided(PresenceMessage.Watch.class, ANYBODY, Standing.ANYBODY, "PresenceMessages.requireMayWatch");
        decided(PresenceMessage.Unwatch.class, ANYBODY, Standing.ONESELF, "PresenceWatch.unwatch");
    }

    private static void lobby() {
        row(LobbyMessage.Create.class, PLAYERS, false, null, LobbyCommand.CreateLobby.class);
        row(LobbyMessage.List.class, ANYBODY, false, new Decision(Standing.ANYBODY, "Looking.list"));
        leads(LobbyMessage.Join.class, ANYBODY, LobbyCommand.JoinLobby.class);
        leads(LobbyMessage.Request.class, ANYBODY, LobbyCommand.RequestToJoin.class);
        leads(LobbyMessage.Leave.class, ANYBODY, LobbyCommand.LeaveLobby.class);
        leads(LobbyMessage.Ready.class, ANYBODY, LobbyCommand.SetReady.class);
        leads(LobbyMessage.AssignPad.class, ANYBODY, LobbyCommand.AssignPad.class);
        decided(LobbyMessage.Chat.class, ANYBODY, Standing.A_MEMBER, "ChatMessages.requireMayChat");
        decided(LobbyMessage.Get.class, ANYBODY, Standing.A_MEMBER, "Looking.get");
    }

    private static void leading() {
        leads(LeadMessage.Rename.class, ANYBODY, LobbyCommand.RenameLobby.class);
        leads(LeadMessage.Settings.class, ANYBODY, LobbyCommand.ChangeSettings.class);
        leads(LeadMessage.Lock.class, ANYBODY, LobbyCommand.LockLobby.class);
        leads(LeadMessage.Unlock.class, ANYBODY, LobbyCommand.UnlockLobby.class);
        leads(LeadMessage.Approve.class, ANYBODY, LobbyCommand.ApproveJoin.class);
        leads(LeadMessage.Decline.class, ANYBODY, LobbyCommand.DeclineJoin.class);
        leads(LeadMessage.Invite.class, ANYBODY, LobbyCommand.CreateInvite.class);
        leads(LeadMessage.RevokeInvite.class, ANYBODY, LobbyCommand.RevokeInvite.class);
        leads(LeadMessage.TransferHost.class, ANYBODY, LobbyCommand.TransferHost.class);
        leads(LeadMessage.CoHost.class, ANYBODY, LobbyCommand.AppointCoHost.class, LobbyCommand.DismissCoHost.class);
        leads(LeadMessage.Kick.class, ANYBODY, LobbyCommand.KickMember.class);
        leads(LeadMessage.Ban.class, ANYBODY, LobbyCommand.BanMember.class);
        leads(LeadMessage.Unban.class, ANYBODY, LobbyCommand.UnbanMember.class);
        leads(LeadMessage.Mute.class, ANYBODY, LobbyCommand.MuteMember.class);
        leads(LeadMessage.Unmute.class, ANYBODY, LobbyCommand.UnmuteMember.class);
        leads(LeadMessage.InputAccess.class, ANYBODY, LobbyCommand.SetInputAccess.class);
        leads(LeadMessage.Panic.class, ANYBODY, LobbyCommand.PanicStop.class);
        leads(LeadMessage.Close.class, ANYBODY, LobbyCommand.CloseLobby.class);
    }

    private static void session() {
        leads(SessionMessage.Start.class, ANYBODY, LobbyCommand.StartSession.class);
        leads(SessionMessage.Attach.class, ANYBODY, LobbyCommand.AdmitViewer.class, SessionCommand.AttachViewer.class);
        leads(SessionMessage.Detach.class, ANYBODY, SessionCommand.DetachViewer.class);
        leads(SessionMessage.Milestone.class, ANYBODY, SessionCommand.RecordMilestone.class);
        leads(
                SessionMessage.Quality.class,
                ANYBODY,
                SessionCommand.ChangeQuality.class,
                SessionCommand.AutomateQuality.class);
        leads(SessionMessage.Trouble.class, ANYBODY, SessionCommand.ReportTrouble.class);
        leads(SessionMessage.Pause.class, ANYBODY, LobbyCommand.PauseSession.class);
        leads(SessionMessage.Resume.class, ANYBODY, LobbyCommand.ResumeSession.class);
        leads(SessionMessage.End.class, ANYBODY, LobbyCommand.EndSession.class);
        decided(SessionMessage.IceServers.class, ANYBODY, Standing.A_MEMBER, "IceServers.answer");
    }

    private static void ends() {
        decided(SignalMessage.Offer.class, ANYBODY, Standing.END, SIGNALS);
        decided(SignalMessage.Answer.class, ANYBODY, Standing.END, SIGNALS);
        decided(SignalMessage.Candidate.class, ANYBODY, Standing.END, SIGNALS);
        decided(SignalMessage.EndOfCandidates.class, ANYBODY, Standing.END, SIGNALS);
        decided(SignalMessage.Restart.class, ANYBODY, Standing.END, SIGNALS);
        decided(SignalMessage.Bye.class, ANYBODY, Standing.END, SIGNALS);
        decided(QualityMessage.Report.class, ANYBODY, Standing.END, "QualityMessages.report");
        decided(InputMessage.Relay.class, ANYBODY, Standing.END, "InputMessages.relay");
    }

    private static void leads(Class<? extends ClientMessage> message, Set<AccountRole> roles, Class<?>... commands) {
        row(message, roles, true, null, commands);
    }

    private static void decided(
            Class<? extends ClientMessage> message, Set<AccountRole> roles, Standing standing, String rule) {
        row(message, roles, true, new Decision(standing, rule));
    }

    private static void row(
            Class<? extends ClientMessage> message,
            Set<AccountRole> roles,
            boolean boundToo,
            @Nullable Decision own,
            Class<?>... commands) {
        ROWS.put(message, new Permission(roles, boundToo, own, List.of(commands)));
    }
}
