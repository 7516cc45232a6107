package io.playcast.capture.input;

/** Why an input did not reach the game. */
public enum Drop {
    /** Longer than 16 KiB. */
    TOO_LONG,
    /** No JSON object. */
    NOT_JSON,
    /** A field is missing or has another type. */
    WRONG_TYPE,
    /** A number, a name or a version outside what is allowed. */
    OUT_OF_RANGE,
    /** Well formed, but nothing the agent acts on. */
    NOT_SUPPORTED,
    /** The host has not given this member that device. */
    NO_ACCESS,
    /** A pad that the member does not hold. */
    NO_PAD,
    /** A key this keyboard does not have. */
    UNKNOWN_KEY
}
