package io.playcast.capture.script;

/** One line of a script. */
sealed interface Step {
    /** Until something is drawn there. */
    record Drawn(Area area) implements Step {}

    /** Until something is drawn there and stands still. */
    record Steady(Area area) implements Step {}

    /** Until the key has changed what is there; it is pressed again when nothing happens. */
    record Press(String keysym, Area changes) implements Step {}

    /** Just once, whatever happens. */
    record Tap(String keysym) implements Step {}
}
