package io.playcast.search;

import java.util.Locale;

/** What can be found. */
public enum Kind {
    USER,
    GAME;

    /** As it is stored and asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
