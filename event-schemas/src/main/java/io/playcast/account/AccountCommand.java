package io.playcast.account;

import io.playcast.FirstOfStream;
import io.playcast.id.AccountId;
import io.playcast.id.UserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of an account; who may ask it, the door has checked. */
public sealed interface AccountCommand {
    UserId user();

    Instant at();

    @TargetAggregateIdentifier
    default AccountId account() {
        return new AccountId(user());
    }

    /** Lets somebody in who came by an invite. @param expiresAt when the token that was issued with it expires */
    record RegisterGuest(UserId user, Instant at, Instant expiresAt) implements AccountCommand, FirstOfStream {}

    /** Lets a guest stay longer, who was given a new token. @param expiresAt when that one expires */
    record RenewGuest(UserId user, Instant at, Instant expiresAt) implements AccountCommand {}

    /** Opens an account for good, also for somebody who has been a guest so far. */
    record RegisterAccount(UserId user, Instant at) implements AccountCommand {}

    /** Lets the account do more everywhere. @param by the admin */
    record GrantRole(UserId user, UserId by, Instant at, AccountRole role) implements AccountCommand {}

    record RevokeRole(UserId user, UserId by, Instant at, AccountRole role) implements AccountCommand {}

    /** Keeps the account out until it is reinstated. */
    record Suspend(UserId user, UserId by, Instant at) implements AccountCommand {}

    record Reinstate(UserId user, UserId by, Instant at) implements AccountCommand {}

    /** Signs the account out wherever it is signed in: tokens and tickets given out so far are good for nothing. @param by an admin, or themselves */
    record EndSignIns(UserId user, UserId by, Instant at) implements AccountCommand {}

    /** A second factor was checked once and is asked for from now on; its secret stands elsewhere. */
    record EnrolMfa(UserId user, Instant at) implements AccountCommand {}

    /** No second factor is asked for any more, until one is enrolled again; its secrets stand elsewhere. @param by an admin, or themselves */
    record DropMfa(UserId user, UserId by, Instant at) implements AccountCommand {}

    /** A guest's time is over, as a timer says. */
    record ExpireGuest(UserId user, Instant at) implements AccountCommand {}

    /** Forgets the person for ever, whether they had an account or only ever a name. */
    record EraseAccount(UserId user, UserId by, Instant at) implements AccountCommand {}
}
