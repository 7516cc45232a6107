package io.playcast.account.command;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each event leaves behind in an account's state. */
final class AccountHistory {
    private AccountHistory() {}

    static AccountState after(AccountState state, AccountEvent event) {
        if (state instanceof Erased) {
            return state;
        }
        return switch (event) {
            case GuestRegistered e -> new Guest(e.expiresAt(), false);
            case GuestRenewed e when state instanceof Guest guest -> new Guest(e.expiresAt(), guest.suspended());
            case AccountEvent.Registered _ -> new Registered(Set.of(AccountRole.PLAYER), false, false);
            case RoleGranted e
            when state instanceof Registered account ->
                new Registered(with(account.roles(), e.role()), account.mfa(), account.suspended());
            case RoleRevoked e
            when state instanceof Registered account ->
                new Registered(without(account.roles(), e.role()), account.mfa(), account.suspended());
            case MfaEnrolled _
            when state instanceof Registered account -> new Registered(account.roles(), true, account.suspended());
            case MfaDropped _
            when state instanceof Registered account -> new Registered(account.roles(), false, account.suspended());
            case GuestRenewed _, RoleGranted _, RoleRevoked _, MfaEnrolled _, MfaDropped _, SignInsEnded _ -> state;
            case Suspended _ -> suspended(state, true);
            case Reinstated _ -> suspended(state, false);
            case GuestExpired _ -> new Expired();
            case AccountEvent.Erased _ -> new Erased();
        };
    }

    private static AccountState suspended(AccountState state, boolean suspended) {
        return switch (state) {
            case Guest guest -> new Guest(guest.expiresAt(), suspended);
            case Registered account -> new Registered(account.roles(), account.mfa(), suspended);
            case Absent _, Expired _, Erased _ -> state;
        };
    }

    private static Set<AccountRole> with(Set<AccountRole> roles, AccountRole role) {
        return Stream.concat(roles.stream(), Stream.of(role)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<AccountRole> without(Set<AccountRole> roles, AccountRole role) {
        return roles.stream().filter(one -> one != role).collect(Collectors.toUnmodifiableSet());
    }
}
