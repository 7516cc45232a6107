package io.playcast.letter;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which read models of this process stand still because no more may be parked, and why. For any thread. */
public final class FullQueues {
    private static final Logger LOG = LoggerFactory.getLogger(FullQueues.class);

    private final ConcurrentMap<String, Full> full = new ConcurrentHashMap<>();

    private record Full(String event, String why) {}

    /** By name of the read model, one sentence each; empty when all go on. */
    public Map<String, String> all() {
        var sentences = new TreeMap<String, String>();
        full.forEach((name, stop) -> sentences.put(name, stop.why()));
        return sentences;
    }

    boolean isFull(String name) {
        return full.containsKey(name);
    }

    /** Said at each attempt, logged once a stop. @param event which found no room */
    void stopped(String name, String event, String why) {
        if (full.put(name, new Full(event, why)) == null) {
            LOG.error("projection={} stops: {}", name, why);
        }
    }

    /** That event was handled, parked or skipped. */
    void passed(String name, String event) {
        var stop = full.get(name);
        if (stop != null && stop.event().equals(event) && full.remove(name, stop)) {
            LOG.warn("projection={} goes on: there is room for what cannot be handled", name);
        }
    }
}
