package io.playcast.store;

/** The same command took effect before; nothing was written, and its row says what the answer was. */
public final class CommandDoneBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    CommandDoneBefore(String key) {
        super("The command " + key + " took effect before", null, false, false);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
