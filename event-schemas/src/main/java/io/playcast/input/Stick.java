package io.playcast.input;

/**
 * A stick and the button under it.
 *
 * @param stick each axis -1 to 1; right and up are positive, as in XInput, so a browser's y axis is turned round
 */
public record Stick(Vector stick, Button button) {

    public static final Stick CENTRED = new Stick(Vector.ZERO, Button.UP);
}
