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

    private record Full(String stream, String why) {}

    /** By name of the read model, one sentence each; empty when all go on. */
    public Map<String, String> all() {
        var sentences = new TreeMap<String, String>();
        full.forEach((name, stop) -> sentences.put(name, stop.why()));
        return sentences;
    }

    boolean isFull(String name) {
        return full.containsKey(name);
    }

    /** Said at each attempt, logged once a stop. */
    void stopped(String name, String stream, String why) {
        if (full.put(name, new Full(stream, why)) == null) {
            LOG.error("projection={} stops: {}", name, why);
        }
    }

    /** An event of that stream was parked or need not be. */
    void passed(String name, Object stream) {
        var stop = full.get(name);
        if (stop != null && stop.stream().equals(stream) && full.remove(name, stop)) {
            LOG.warn("projection={} goes on: there is room for what cannot be handled", name);
        }
    }
}
