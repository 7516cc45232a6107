package io.playcast.capture.script;

/** The screen did not become what the script waits for; the message says at which step. */
final class ScriptStuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptStuck(String sentence) {
        super(sentence);
    }
}
