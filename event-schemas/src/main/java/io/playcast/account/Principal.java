package io.playcast.account;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a token speaks for. Roles of a lobby (host, co-host) are not here: they come from the lobby's state.
 *
 * @param lobby the only lobby this token is good for, or null for any
 * @param proof how we know
 */
public record Principal(
        UserId user, Set<AccountRole> roles, @Nullable LobbyId lobby, Instant expiresAt, Proof proof) {
    /** Of whom nothing more is known than that they are let in. */
    public Principal(UserId user, Set<AccountRole> roles, @Nullable LobbyId lobby, Instant expiresAt) {
        this(user, roles, lobby, expiresAt, Proof.NONE);
    }

    public boolean is(AccountRole role) {
        return roles.contains(role);
    }
}
