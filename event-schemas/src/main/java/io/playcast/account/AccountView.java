package io.playcast.account;

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
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account as it is shown: a pure fold of its events.
 *
 * @param roles in the order of {@link AccountRole}; none once nobody is behind it
 * @param expiresAt null unless it is a guest's
 */
public record AccountView(
        UserId user,
        AccountStatus status,
        List<AccountRole> roles,
        boolean mfa,
        @Nullable Instant expiresAt) {

    /** Nothing comes after an erasure. @param before null before the first event */
    public static AccountView after(@Nullable AccountView before, AccountEvent event) {
        var view =
                before == null ? new AccountView(event.user(), AccountStatus.ACTIVE, List.of(), false, null) : before;
        if (view.status == AccountStatus.ERASED) {
            return view;
        }
        return switch (event) {
            case GuestRegistered e ->
                new AccountView(e.user(), view.status, List.of(AccountRole.GUEST), false, e.expiresAt());
            case GuestRenewed e -> new AccountView(view.user, view.status, view.roles, view.mfa, e.expiresAt());
            case Registered e -> new AccountView(e.user(), view.status, List.of(AccountRole.PLAYER), view.mfa, null);
            case RoleGranted e -> view.with(Stream.concat(view.roles.stream(), Stream.of(e.role())));
            case RoleRevoked e -> view.with(view.roles.stream().filter(role -> role != e.role()));
            case Suspended _ -> view.with(AccountStatus.SUSPENDED);
            case Reinstated _ -> view.with(AccountStatus.ACTIVE);
            case MfaEnrolled e -> new AccountView(e.user(), view.status, view.roles, true, view.expiresAt);
            case MfaDropped e -> new AccountView(e.user(), view.status, view.roles, false, view.expiresAt);
            case SignInsEnded _ -> view;
            case GuestExpired _ -> view.over(AccountStatus.EXPIRED);
            case Erased _ -> view.over(AccountStatus.ERASED);
        };
    }

    private AccountView with(Stream<AccountRole> changed) {
        return new AccountView(user, status, changed.distinct().sorted().toList(), mfa, expiresAt);
    }

    private AccountView with(AccountStatus changed) {
        return new AccountView(user, changed, roles, mfa, expiresAt);
    }

    private AccountView over(AccountStatus how) {
        return new AccountView(user, how, List.of(), false, expiresAt);
    }
}
