package io.playcast.integration;

import io.playcast.account.AccountEvent;
import io.playcast.game.GameEvent;
import io.playcast.integration.IntegrationEvent.LobbyOpened;
import io.playcast.integration.IntegrationEvent.PlayerJoined;
import io.playcast.integration.IntegrationEvent.PlayerLeft;
import io.playcast.integration.IntegrationEvent.SessionEnded;
import io.playcast.integration.IntegrationEvent.SessionStarted;
import io.playcast.integration.IntegrationEvent.UserErased;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import io.playcast.quality.QualityEvent;
import io.playcast.security.SecurityEvent;
import io.playcast.session.SessionEvent;
import java.util.Optional;

/** What the world outside is told of an event, if anything: one event in, one or none out, so that each has the other's id and number. */
public final class Published {
    private Published() {}

    /** False for the many that need not be read to know it. @param type stored name */
    public static boolean maybe(String type) {
        return type.startsWith("lobby.") || type.startsWith("session.") || type.startsWith("account.");
    }

    /** @param event that is stored */
    public static Optional<IntegrationEvent> of(Object event) {
        return switch (event) {
            case LobbyEvent e -> lobby(e);
            case SessionEvent e -> session(e);
            case AccountEvent e -> account(e);
            case PresenceEvent _, QualityEvent _, GameEvent _, SecurityEvent _ -> Optional.empty();
            default -> throw new IllegalArgumentException(event.getClass() + " is not a stored event");
        };
    }

    private static Optional<IntegrationEvent> lobby(LobbyEvent event) {
        return switch (event) {
            case LobbyEvent.LobbyCreated e ->
                Optional.of(new LobbyOpened(e.lobby(), e.host(), e.game(), e.visibility(), e.capacity(), e.region()));
            case LobbyEvent.LobbyClosed e -> Optional.of(new IntegrationEvent.LobbyClosed(e.lobby(), e.reason()));
            case LobbyEvent.MemberJoined e -> Optional.of(new PlayerJoined(e.lobby(), e.user(), e.role()));
            case LobbyEvent.MemberLeft e -> Optional.of(new PlayerLeft(e.lobby(), e.user(), e.reason()));
            // Of sessions their own stream tells.
            case LobbyEvent.SessionStarted _,
                    LobbyEvent.SessionPaused _,
                    LobbyEvent.SessionResumed _,
                    LobbyEvent.SessionEnded _ -> Optional.empty();
            case LobbyEvent.LobbyRenamed _,
                    LobbyEvent.LobbyLocked _,
                    LobbyEvent.LobbyUnlocked _,
                    LobbyEvent.JoinRequested _,
                    LobbyEvent.JoinDeclined _,
                    LobbyEvent.MemberWentAway _,
                    LobbyEvent.MemberCameBack _,
                    LobbyEvent.MemberBanned _,
                    LobbyEvent.MemberUnbanned _,
                    LobbyEvent.MemberMuted _,
                    LobbyEvent.MemberUnmuted _,
                    LobbyEvent.CoHostAppointed _,
                    LobbyEvent.CoHostDismissed _,
                    LobbyEvent.ReadyChanged _,
                    LobbyEvent.SettingsChanged _,
                    LobbyEvent.InviteCreated _,
                    LobbyEvent.InviteRevoked _,
                    LobbyEvent.InviteExpired _,
                    LobbyEvent.PadAssigned _,
                    LobbyEvent.InputAccessChanged _,
                    LobbyEvent.PanicStopped _,
                    LobbyEvent.HostTransferred _ -> Optional.empty();
        };
    }

    private static Optional<IntegrationEvent> session(SessionEvent event) {
        return switch (event) {
            case SessionEvent.StreamOpened e -> Optional.of(new SessionStarted(e.session(), e.lobby(), e.owner()));
            case SessionEvent.StreamEnded e ->
                Optional.of(new SessionEnded(e.session(), e.reason(), e.seconds(), e.viewers(), e.minutes()));
            case SessionEvent.ViewerAttached _,
                    SessionEvent.ViewerDetached _,
                    SessionEvent.MilestoneReached _,
                    SessionEvent.QualityChanged _,
                    SessionEvent.QualityAutomated _,
                    SessionEvent.TroubleReported _,
                    SessionEvent.StreamPaused _,
                    SessionEvent.StreamResumed _ -> Optional.empty();
        };
    }

    private static Optional<IntegrationEvent> account(AccountEvent event) {
        return switch (event) {
            case AccountEvent.Erased e -> Optional.of(new UserErased(e.user()));
            case AccountEvent.GuestRegistered _,
                    AccountEvent.GuestRenewed _,
                    AccountEvent.Registered _,
                    AccountEvent.RoleGranted _,
                    AccountEvent.RoleRevoked _,
                    AccountEvent.Suspended _,
                    AccountEvent.Reinstated _,
                    AccountEvent.SignInsEnded _,
                    AccountEvent.MfaEnrolled _,
                    AccountEvent.MfaDropped _,
                    AccountEvent.GuestExpired _ -> Optional.empty();
        };
    }
}
