package io.playcast.capture.input;

/** A message that is not what playcast-messages v5 says. It is dropped and counted; its text is never repeated. */
public final class BadInput extends RuntimeException {

    private final Drop reason;

    public BadInput(Drop reason, String where) {
        super(reason + " at " + where);
        this.reason = reason;
    }

    public Drop reason() {
        return reason;
    }
}
