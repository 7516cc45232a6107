package io.playcast.edge.account;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets admins through at the edge's own REST routes: an edge of its own has nothing in front of it that would have looked. */
@Component
public final class Admins {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    public Admins(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param authorization the header as it came */
    public Principal require(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Rejected("token.refused", "Send your access token as Authorization: Bearer");
        }
        var caller = tokens.verify(authorization.substring(BEARER.length()).strip());
        if (!caller.is(AccountRole.ADMIN) || caller.lobby() != null) {
            throw new Rejected("access.role", "Your account may not do this");
        }
        return caller;
    }
}
