package io.playcast.replay;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.log.LinkedEvents;
import io.playcast.log.StoredJson;
import io.playcast.replay.CausationTree.Linked;
import io.playcast.replay.CausationTree.Outcome;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up an event's tree: from the event to the message at its beginning, and from there to everything that came of it. */
final class Causes {
    private static final int MOST_EVENTS = 500;

    private final LinkedEvents events;

    Causes(LinkedEvents events) {
        this.events = events;
    }

    /** @param depth levels of events, up and down */
    CausationTree of(String id, int depth) {
        var asked = events.find(id).orElseThrow(Causes::unknown);
        var found = new LinkedHashMap<String, StoredEvent>();
        var cause = climb(asked, depth, found);
        boolean cut = found.containsKey(cause) || spread(cause, depth, found);
        return CausationTree.of(
                id,
                cause,
                meta(asked, Metadata.CORRELATION),
                found.values().stream().map(Causes::linked).toList(),
                depth,
                cut);
    }

    static Rejected unknown() {
        return new Rejected("event.unknown", "There is no such event");
    }

    /** Returns what the first of them came of: a message, which is in no log, or an event where the way is too long. */
    private String climb(StoredEvent from, int depth, Map<String, StoredEvent> found) {
        found.put(from.id(), from);
        var cause = LinkedEvents.cause(from);
        for (int i = 1; i < depth && !found.containsKey(cause); i++) {
            var above = events.find(cause);
            if (above.isEmpty()) {
                return cause;
            }
            found.put(above.get().id(), above.get());
            cause = LinkedEvents.cause(above.get());
        }
        return cause;
    }

    /** Level by level. Returns whether something was left out. */
    private boolean spread(String cause, int depth, Map<String, StoredEvent> found) {
        var fresh = events.notLinked();
        Set<String> level = Set.of(cause);
        for (int i = 0; i < depth && !level.isEmpty(); i++) {
            var causes = level;
            var caused = Stream.concat(
                            events.causedBy(causes, MOST_EVENTS + 1).stream(),
                            fresh.stream().filter(event -> causes.contains(LinkedEvents.cause(event))))
                    .toList();
            var next = new LinkedHashSet<String>();
            for (var event : caused) {
                found.putIfAbsent(event.id(), event);
                next.add(event.id());
                if (found.size() > MOST_EVENTS) {
                    return true;
                }
            }
            level = next;
        }
        return !level.isEmpty() && !events.causedBy(level, 1).isEmpty();
    }

    private static Linked linked(StoredEvent e) {
        var event = new Outcome(e.id(), e.position(), e.stream(), e.seq(), e.type(), e.time(), List.of());
        return new Linked(event, LinkedEvents.cause(e), meta(e, Metadata.COMMAND), meta(e, Metadata.BY));
    }

    private static String meta(StoredEvent event, String key) {
        return StoredJson.metadata(event).getOrDefault(key, "");
    }
}
