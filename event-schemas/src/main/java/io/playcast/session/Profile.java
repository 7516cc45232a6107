package io.playcast.session;

/** A named picture quality an encoder is set to. */
public enum Profile {
    LOW,
    MEDIUM,
    HIGH
}
