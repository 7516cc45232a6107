package io.playcast.account;

import io.playcast.Rejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs and checks access tokens (JWT, ES256: RFC 7519, RFC 7518 §3.4). */
public interface Tokens {
    String issue(Principal principal);

    /** @throws Rejected {@code token.refused} when the token is not ours, is altered or has expired */
    Principal verify(String token);

    /** The token of a request (RFC 6750 §2.1). @param authorization the header, null when there is none @throws Rejected as {@link #verify} */
    default Principal verifyBearer(@Nullable String authorization) {
        var scheme = "Bearer ";
        if (authorization == null || !authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
            throw new Rejected("token.refused", "Send your access token as Authorization: Bearer");
        }
        return verify(authorization.substring(scheme.length()).strip());
    }

    /** What the person behind a valid token wants to be called, when the token says so; a guest's name is a card already. */
    default Optional<String> nameIn(String token) {
        return Optional.empty();
    }
}
