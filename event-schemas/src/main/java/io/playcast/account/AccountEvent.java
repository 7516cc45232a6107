package io.playcast.account;

import io.playcast.id.AccountId;
import io.playcast.id.UserId;
import java.time.Instant;

/** Everything that can have happened to an account. Stored for ever: add, never rename. */
public sealed interface AccountEvent {
    UserId user();

    default AccountId account() {
        return new AccountId(user());
    }

    /** Somebody came by an invite and may stay until then. */
    record GuestRegistered(UserId user, Instant expiresAt) implements AccountEvent {}

    /** A guest may stay longer, until then. */
    record GuestRenewed(UserId user, Instant expiresAt) implements AccountEvent {}

    /** Somebody has an account for good. */
    record Registered(UserId user) implements AccountEvent {}

    /** The account may do more everywhere. */
    record RoleGranted(UserId user, UserId by, AccountRole role) implements AccountEvent {}

    /** The account may do less everywhere. */
    record RoleRevoked(UserId user, UserId by, AccountRole role) implements AccountEvent {}

    /** The account is kept out until it is reinstated. */
    record Suspended(UserId user, UserId by) implements AccountEvent {}

    /** The account is no longer kept out. */
    record Reinstated(UserId user, UserId by) implements AccountEvent {}

    /** The account is signed out everywhere; whoever knows its secrets may sign in again. */
    record SignInsEnded(UserId user, UserId by) implements AccountEvent {}

    /** A second factor is asked for from now on. */
    record MfaEnrolled(UserId user) implements AccountEvent {}

    /** No second factor is asked for any more, and whoever was signed in by one is signed out. */
    record MfaDropped(UserId user, UserId by) implements AccountEvent {}

    /** A guest's time was over. */
    record GuestExpired(UserId user) implements AccountEvent {}

    /** The person is forgotten: no text of theirs can be read from now on, by anybody. */
    record Erased(UserId user, UserId by) implements AccountEvent {}
}
