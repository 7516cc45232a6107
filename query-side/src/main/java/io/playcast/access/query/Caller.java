package io.playcast.access.query;

/** Where a handler finds who is asking: a request attribute that holds the {@code Principal}. */
public final class Caller {
    public static final String ATTRIBUTE = "io.playcast.caller";

    private Caller() {}
}
