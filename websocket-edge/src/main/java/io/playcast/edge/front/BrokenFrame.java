package io.playcast.edge.front;

import org.springframework.web.socket.CloseStatus;

/** Tells a socket's handler that the front closes it, for a frame that breaks the protocol or broke the handler. */
public final class BrokenFrame extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    BrokenFrame(CloseStatus status) {
        super(status.toString(), null, false, false);
        this.code = switch (status.getCode()) {
            case 1007 -> "not-utf8";
            case 1009 -> "too-long";
            case 1011 -> "defect";
            default -> "protocol";
        };
    }

    /** Of the refusal. */
    public String code() {
        return code;
    }
}
