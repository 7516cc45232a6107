package io.playcast.session;

/** What went wrong with a picture that had been there. */
public enum Trouble {
    FROZE,
    ENCODER_LOST
}
