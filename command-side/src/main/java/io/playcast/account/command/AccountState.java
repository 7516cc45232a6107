package io.playcast.account.command;

import io.playcast.account.AccountRole;
import java.time.Instant;
import java.util.Set;

/** What an account remembers in order to decide. */
sealed interface AccountState {
    /** Never registered; there may be texts of that person all the same. */
    record Absent() implements AccountState {}

    /** Came by an invite, for a while. */
    record Guest(Instant expiresAt, boolean suspended) implements AccountState {
        boolean over(Instant at) {
            return !at.isBefore(expiresAt);
        }
    }

    record Registered(Set<AccountRole> roles, boolean mfa, boolean suspended) implements AccountState {}

    /** A guest's time is over. */
    record Expired() implements AccountState {}

    /** Forgotten; refuses everything but being forgotten again. */
    record Erased() implements AccountState {}
}
