package io.playcast.wire;

/** Keeping the right to be here, without a new connection. */
public sealed interface TokenMessage extends ClientMessage {
    /**
     * Shows a token that lasts longer; a guest shows the one in hand. The answer's data is {@code {expiresAt, token?}}, the token
     * being a guest's new one.
     */
    record Refresh(String token) implements TokenMessage {}
}
