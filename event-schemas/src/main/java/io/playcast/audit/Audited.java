package io.playcast.audit;

import io.playcast.account.AccountEvent;
import io.playcast.game.GameEvent;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import io.playcast.quality.QualityEvent;
import io.playcast.security.SecurityEvent;
import io.playcast.session.SessionEvent;

/** Which events stand in the audit: what hosts, co-hosts and agents' owners did to others, what admins did, and what the platform
 * did about an attack. What somebody does for themselves, and what follows from it by itself, does not. */
public final class Audited {
    private Audited() {}

    /** False for the many that need not be read to know it. @param type stored name */
    public static boolean maybe(String type) {
        return !(type.startsWith("quality.") || type.startsWith("presence.") || type.startsWith("session."));
    }

    /** @param by who acted, as the event's metadata says */
    public static boolean is(Object event, String by) {
        return switch (event) {
            case LobbyEvent e -> isPerson(by) && lobby(e, by);
            case AccountEvent e -> account(e, by);
            case GameEvent _ -> isPerson(by);
            case SecurityEvent e -> security(e);
            case SessionEvent _, PresenceEvent _, QualityEvent _ -> false;
            default -> throw new IllegalArgumentException(event.getClass() + " is not a stored event");
        };
    }

    private static boolean isPerson(String by) {
        return Ulid.isValid(by) && !by.equals(UserId.PLATFORM.value());
    }

    private static boolean lobby(LobbyEvent event, String by) {
        return switch (event) {
            case LobbyEvent.LobbyCreated _,
                    LobbyEvent.LobbyRenamed _,
                    LobbyEvent.LobbyLocked _,
                    LobbyEvent.LobbyUnlocked _,
                    LobbyEvent.JoinDeclined _,
                    LobbyEvent.MemberBanned _,
                    LobbyEvent.MemberUnbanned _,
                    LobbyEvent.MemberMuted _,
                    LobbyEvent.MemberUnmuted _,
                    LobbyEvent.CoHostAppointed _,
                    LobbyEvent.CoHostDismissed _,
                    LobbyEvent.SettingsChanged _,
                    LobbyEvent.InviteCreated _,
                    LobbyEvent.InviteRevoked _,
                    LobbyEvent.InputAccessChanged _,
                    LobbyEvent.PanicStopped _,
                    LobbyEvent.HostTransferred _,
                    LobbyEvent.SessionStarted _,
                    LobbyEvent.SessionPaused _,
                    LobbyEvent.SessionResumed _,
                    LobbyEvent.SessionEnded _,
                    LobbyEvent.LobbyClosed _ -> true;
            // Let in or put out by somebody else.
            case LobbyEvent.MemberJoined e -> !e.user().value().equals(by);
            case LobbyEvent.MemberLeft e -> e.reason() == LeaveReason.KICKED || e.reason() == LeaveReason.BANNED;
            case LobbyEvent.PadAssigned e -> !e.user().value().equals(by);
            case LobbyEvent.JoinRequested _,
                    LobbyEvent.MemberWentAway _,
                    LobbyEvent.MemberCameBack _,
                    LobbyEvent.ReadyChanged _,
                    LobbyEvent.InviteExpired _ -> false;
        };
    }

    private static boolean account(AccountEvent event, String by) {
        return switch (event) {
            case AccountEvent.RoleGranted _,
                    AccountEvent.RoleRevoked _,
                    AccountEvent.Suspended _,
                    AccountEvent.Reinstated _,
                    AccountEvent.Erased _ -> true;
            case AccountEvent.SignInsEnded e -> !e.user().value().equals(by);
            case AccountEvent.MfaDropped e -> !e.user().value().equals(by);
            case AccountEvent.GuestRegistered _,
                    AccountEvent.GuestRenewed _,
                    AccountEvent.Registered _,
                    AccountEvent.MfaEnrolled _,
                    AccountEvent.GuestExpired _ -> false;
        };
    }

    private static boolean security(SecurityEvent event) {
        return switch (event) {
            case SecurityEvent.AdminCalled _,
                    SecurityEvent.AdminCallRefused _,
                    SecurityEvent.IntrusionSuspected _,
                    SecurityEvent.AddressBlocked _,
                    SecurityEvent.StepUpRequired _ -> true;
            case SecurityEvent.LoginsFailed _,
                    SecurityEvent.OriginRefused _,
                    SecurityEvent.TokenReused _,
                    SecurityEvent.RateLimitHit _,
                    SecurityEvent.FramesMalformed _,
                    SecurityEvent.SeatsHopped _ -> false;
        };
    }
}
