package io.playcast.wire;

/** Why the server closes a socket, and whether coming back helps (RFC 6455 §7.4.2: 4000–4999 is private use). */
public enum CloseCode {
    NO_PONG(4000, "no sign of life within 8 s of a ping"),
    DRAINING(4001, "this node is being replaced"),
    SLOW_CONSUMER(4008, "frames were not taken fast enough"),
    RATE_LIMIT(4013, "too many messages"),
    NO_HELLO(4501, "the first frame must be hello, within 10 s"),
    SUPERSEDED(4502, "a newer socket took up this line"),
    TOO_LARGE(4503, "the frame is too large"),
    BAD_FRAMES(4504, "three frames could not be read"),
    TOKEN_REFUSED(4505, "the token is not valid"),
    SUSPENDED(4506, "the account is suspended");

    private static final int RECONNECT_BELOW = 4500;

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    /** At most 123 bytes, as a close frame can hold. */
    public String reason() {
        return reason;
    }

    /** Whether the client should come back with its ticket, after a moment of its own choosing. */
    public boolean mayReconnect() {
        return code < RECONNECT_BELOW;
    }
}
