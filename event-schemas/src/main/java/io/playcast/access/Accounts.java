package io.playcast.access;

import static io.playcast.account.AccountRole.ADMIN;
import static io.playcast.account.AccountRole.ANALYST;
import static io.playcast.account.AccountRole.GUEST;
import static io.playcast.account.AccountRole.PLAYER;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import java.util.Collections;
import java.util.Set;

/** The groups of account roles that the table speaks of. */
final class Accounts {
    static final Set<AccountRole> ANYBODY = Set.of(GUEST, PLAYER, ANALYST, ADMIN);
    static final Set<AccountRole> PLAYERS = Set.of(PLAYER, ANALYST, ADMIN);
    static final Set<AccountRole> ANALYSTS = Set.of(ANALYST, ADMIN);
    static final Set<AccountRole> ADMINS = Set.of(ADMIN);
    /** No token is asked for. */
    static final Set<AccountRole> WITHOUT_TOKEN = Set.of();

    private Accounts() {}

    static void require(Set<AccountRole> roles, Principal caller) {
        if (Collections.disjoint(roles, caller.roles())) {
            throw new Rejected("access.role", "Your account may not do this");
        }
    }
}
