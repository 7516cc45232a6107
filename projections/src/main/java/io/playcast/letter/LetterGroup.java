package io.playcast.letter;

import org.jspecify.annotations.Nullable;

/** Whose letters they are: a read model's as it follows the log, or a version's that is being built.
 *
 * @param version null for whatever follows the log
 */
record LetterGroup(String name, @Nullable Integer version) {
    private static final char AT = '@';

    static LetterGroup building(String name, int version) {
        return new LetterGroup(name, version);
    }

    /** @param text as the queue has it */
    static LetterGroup of(String text) {
        int at = text.indexOf(AT);
        return at < 0
                ? new LetterGroup(text, null)
                : new LetterGroup(text.substring(0, at), Integer.valueOf(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return version == null ? name : name + AT + version;
    }
}
