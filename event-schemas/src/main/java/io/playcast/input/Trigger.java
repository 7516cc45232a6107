package io.playcast.input;

/**
 * A trigger.
 *
 * @param value how far it is pulled, 0 to 1
 */
public record Trigger(boolean isPressed, boolean wasPressed, boolean wasReleased, double value) {

    public static final Trigger FREE = new Trigger(false, false, false, 0);
}
