package io.playcast.account;

import java.util.Optional;

/** Signs and checks access tokens (JWT, ES256: RFC 7519, RFC 7518 §3.4). */
public interface Tokens {
    String issue(Principal principal);

    /** @throws io.playcast.Rejected {@code token.refused} when the token is not ours, is altered or has expired */
    Principal verify(String token);

    /** What the person behind a valid token wants to be called, when the token says so; a guest's name is a card already. */
    default Optional<String> nameIn(String token) {
        return Optional.empty();
    }
}
