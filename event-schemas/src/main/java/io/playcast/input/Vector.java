package io.playcast.input;

/** A point or a direction. */
public record Vector(double x, double y) {

    public static final Vector ZERO = new Vector(0, 0);
}
