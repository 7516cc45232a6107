package io.playcast.input;

/** A button as it stands now, and whether it went down or up since the last message. */
public record Button(boolean isPressed, boolean wasPressed, boolean wasReleased) {

    public static final Button UP = new Button(false, false, false);
    public static final Button DOWN = new Button(true, true, false);
}
