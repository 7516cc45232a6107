package io.playcast.account;

/** Signs and checks access tokens (JWT, ES256: RFC 7519, RFC 7518 §3.4). */
public interface Tokens {
    String issue(Principal principal);

    /** @throws io.playcast.Rejected {@code token.refused} when the token is not ours, is altered or has expired */
    Principal verify(String token);
}
