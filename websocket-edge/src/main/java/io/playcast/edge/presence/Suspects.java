package io.playcast.edge.presence;

import java.util.HashSet;
import java.util.Set;

/** What was found at one look, to be acted upon when the next one finds it too. One thread. */
final class Suspects<T> {
    private Set<T> before = Set.of();

    /** Those of now that were there the last time as well. */
    Set<T> confirmed(Set<T> now) {
        var both = new HashSet<>(now);
        both.retainAll(before);
        before = Set.copyOf(now);
        return both;
    }

    /** Nobody looked, or not everywhere. */
    void forget() {
        before = Set.of();
    }
}
