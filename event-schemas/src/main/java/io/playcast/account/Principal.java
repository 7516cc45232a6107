package io.playcast.account;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a token speaks for. Roles of a lobby (host, co-host) are not here: they come from the lobby's state.
 *
 * @param lobby the only lobby this token is good for, or null for any
 */
public record Principal(
        UserId user, Set<AccountRole> roles, @Nullable LobbyId lobby, Instant expiresAt) {
    public boolean is(AccountRole role) {
        return roles.contains(role);
    }
}
