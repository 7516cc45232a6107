package io.playcast.account.command;

import io.playcast.Rejected;
import io.playcast.account.AccountCommand;
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
import io.playcast.account.AccountEvent;
import io.playcast.account.AccountEvent.GuestExpired;
import io.playcast.account.AccountEvent.GuestRegistered;
import io.playcast.account.AccountEvent.GuestRenewed;
import io.playcast.account.AccountEvent.MfaDropped;
import io.playcast.account.AccountEvent.MfaEnrolled;
import io.playcast.account.AccountEvent.Reinstated;
import io.playcast.account.AccountEvent.RoleGranted;
import io.playcast.account.AccountEvent.RoleRevoked;
import io.playcast.account.AccountEvent.SignInsEnded;
import io.playcast.account.AccountEvent.Suspended;
import io.playcast.account.AccountRole;
import io.playcast.account.command.AccountState.Absent;
import io.playcast.account.command.AccountState.Erased;
import io.playcast.account.command.AccountState.Expired;
import io.playcast.account.command.AccountState.Guest;
import io.playcast.account.command.AccountState.Registered;
import io.playcast.id.UserId;
import java.util.List;

/** What may happen to an account: state and command in, events or a refusal out. */
final class AccountRules {
    private AccountRules() {}

    static List<AccountEvent> decide(AccountState state, AccountCommand command) {
        return switch (state) {
            case Erased _ when command instanceof EraseAccount -> List.of();
            case Erased _ -> throw AccountRefusals.erased();
            case AccountState _ when command instanceof EraseAccount c -> erase(c);
            case Absent _ -> decideAbsent(command);
            case Expired _ -> decideExpired(command);
            case Guest guest -> decide(guest, command);
            case Registered account -> decide(account, command);
        };
    }

    static AccountState evolve(AccountState state, AccountEvent event) {
        return AccountHistory.after(state, event);
    }

    /** Also of somebody who never registered: a name alone is enough to have something to forget. */
    private static List<AccountEvent> erase(EraseAccount c) {
        if (c.user().equals(UserId.PLATFORM)) {
            throw AccountRefusals.notPerson();
        }
        return List.of(new AccountEvent.Erased(c.user(), c.by()));
    }

    private static List<AccountEvent> decideAbsent(AccountCommand command) {
        return switch (command) {
            case RegisterGuest c
            when !c.expiresAt().isAfter(c.at()) ->
                throw Rejected.badRequest("data.expiresAt", "A guest's time ends after it begins");
            case RegisterGuest c -> List.of(new GuestRegistered(c.user(), c.expiresAt()));
            case RegisterAccount c -> List.of(new AccountEvent.Registered(c.user()));
            case RenewGuest _,
                    GrantRole _,
                    RevokeRole _,
                    Suspend _,
                    Reinstate _,
                    EndSignIns _,
                    EnrolMfa _,
                    DropMfa _,
                    ExpireGuest _,
                    EraseAccount _ -> throw AccountRefusals.unknown();
        };
    }

    private static List<AccountEvent> decideExpired(AccountCommand command) {
        return switch (command) {
            case ExpireGuest _ -> List.of();
            case RegisterGuest _,
                    RenewGuest _,
                    RegisterAccount _,
                    GrantRole _,
                    RevokeRole _,
                    Suspend _,
                    Reinstate _,
                    EndSignIns _,
                    EnrolMfa _,
                    DropMfa _,
                    EraseAccount _ -> throw AccountRefusals.expired();
        };
    }

    private static List<AccountEvent> decide(Guest guest, AccountCommand command) {
        return switch (command) {
            case RegisterGuest c when c.expiresAt().equals(guest.expiresAt()) -> List.of();
            case RegisterGuest _ -> throw AccountRefusals.exists();
            case RenewGuest c -> renew(guest, c);
            case RegisterAccount _ when guest.suspended() -> throw AccountRefusals.suspended();
            case RegisterAccount c when guest.over(c.at()) -> throw AccountRefusals.expired();
            case RegisterAccount c -> List.of(new AccountEvent.Registered(c.user()));
            case Suspend c -> suspend(guest.suspended(), c);
            case Reinstate c -> reinstate(guest.suspended(), c);
            case EndSignIns c -> List.of(new SignInsEnded(c.user(), c.by()));
            case ExpireGuest c when guest.over(c.at()) -> List.of(new GuestExpired(c.user()));
            case ExpireGuest _ -> throw AccountRefusals.notDue();
            case GrantRole _, RevokeRole _, EnrolMfa _, DropMfa _, EraseAccount _ -> throw AccountRefusals.guest();
        };
    }

    private static List<AccountEvent> decide(Registered account, AccountCommand command) {
        return switch (command) {
            case RegisterGuest _ -> throw AccountRefusals.exists();
            case RegisterAccount _ -> List.of();
            case GrantRole c -> grant(account, c);
            case RevokeRole c -> revoke(account, c);
            case Suspend c -> suspend(account.suspended(), c);
            case Reinstate c -> reinstate(account.suspended(), c);
            case EndSignIns c -> List.of(new SignInsEnded(c.user(), c.by()));
            case EnrolMfa _ when account.suspended() -> throw AccountRefusals.suspended();
            case EnrolMfa c -> account.mfa() ? List.of() : List.of(new MfaEnrolled(c.user()));
            case DropMfa c -> account.mfa() ? List.of(new MfaDropped(c.user(), c.by())) : List.of();
            case RenewGuest _, ExpireGuest _, EraseAccount _ -> throw AccountRefusals.notGuest();
        };
    }

    /** Also when the time is over and nobody has noticed yet: who asks is here. Never shorter than it was. */
    private static List<AccountEvent> renew(Guest guest, RenewGuest c) {
        if (guest.suspended()) {
            throw AccountRefusals.suspended();
        }
        return c.expiresAt().isAfter(guest.expiresAt())
                ? List.of(new GuestRenewed(c.user(), c.expiresAt()))
                : List.of();
    }

    private static List<AccountEvent> grant(Registered account, GrantRole c) {
        requireRole(c.role());
        return account.roles().contains(c.role()) ? List.of() : List.of(new RoleGranted(c.user(), c.by(), c.role()));
    }

    private static List<AccountEvent> revoke(Registered account, RevokeRole c) {
        requireRole(c.role());
        return account.roles().contains(c.role()) ? List.of(new RoleRevoked(c.user(), c.by(), c.role())) : List.of();
    }

    private static void requireRole(AccountRole role) {
        if (role == AccountRole.GUEST) {
            throw Rejected.badRequest("data.role", "Nobody is made a guest; guests come by invite");
        }
    }

    private static List<AccountEvent> suspend(boolean suspended, Suspend c) {
        return suspended ? List.of() : List.of(new Suspended(c.user(), c.by()));
    }

    private static List<AccountEvent> reinstate(boolean suspended, Reinstate c) {
        return suspended ? List.of(new Reinstated(c.user(), c.by())) : List.of();
    }
}
