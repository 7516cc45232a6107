package io.playcast.twin;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.id.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the tokens it gave out. */
public final class KnownTokens implements Tokens {
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Principal> tokens = new ConcurrentHashMap<>();

    /** The same token for the same person, whatever it says. */
    public String give(Principal principal) {
        var token = "token-of-" + principal.user().value();
        tokens.put(token, principal);
        return token;
    }

    /** That token says what its bearer is called. */
    public void name(UserId user, String name) {
        names.put("token-of-" + user.value(), name);
    }

    /** All of them. */
    public void expire() {
        tokens.clear();
    }

    @Override
    public String issue(Principal principal) {
        var token = "renewed-" + principal.user().value() + "-" + principal.expiresAt();
        tokens.put(token, principal);
        return token;
    }

    @Override
    public Optional<String> nameIn(String token) {
        return Optional.ofNullable(names.get(token));
    }

    @Override
    public Principal verify(String token) {
        var principal = tokens.get(token);
        if (principal == null) {
            throw new Rejected("token.refused", "The token is not valid", "data.token", 0);
        }
        return principal;
    }
}
