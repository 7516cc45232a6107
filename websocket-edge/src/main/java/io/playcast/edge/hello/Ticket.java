package io.playcast.edge.hello;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What takes up a client line again: whose line it is, and how many sockets it has had. */
record Ticket(
        String line,
        UserId user,
        Set<AccountRole> roles,
        @Nullable LobbyId lobby,
        long serial,
        Instant expiresAt) {
    Instant issuedAt() {
        return expiresAt.minus(Tickets.LASTS);
    }

    Principal principal() {
        return new Principal(user, roles, lobby, expiresAt, new Proof(issuedAt(), null));
    }
}
