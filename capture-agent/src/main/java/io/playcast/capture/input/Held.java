package io.playcast.capture.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds what: a thing goes down with its first holder and up with its last. Guarded by its user. */
final class Held<T> {

    private final Map<T, Set<String>> holders = new HashMap<>();

    /** True when this changes the thing itself. */
    boolean set(String holder, T thing, boolean down) {
        return down ? press(holder, thing) : let(holder, thing);
    }

    /** What goes up because this holder lets go of all. */
    List<T> release(String holder) {
        List<T> up = new ArrayList<>();
        for (T thing : List.copyOf(holders.keySet())) if (let(holder, thing)) up.add(thing);
        return up;
    }

    /** What goes up because all let go. */
    List<T> releaseAll() {
        List<T> up = List.copyOf(holders.keySet());
        holders.clear();
        return up;
    }

    private boolean press(String holder, T thing) {
        Set<String> before = holders.computeIfAbsent(thing, _ -> new HashSet<>());
        boolean first = before.isEmpty();
        before.add(holder);
        return first;
    }

    private boolean let(String holder, T thing) {
        Set<String> before = holders.get(thing);
        if (before == null || !before.remove(holder) || !before.isEmpty()) return false;
        holders.remove(thing);
        return true;
    }
}
