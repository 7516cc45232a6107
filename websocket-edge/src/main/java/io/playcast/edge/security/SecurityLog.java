package io.playcast.edge.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.security.Sighting;
import io.playcast.stored.Json;
import java.util.LinkedHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One JSON line a sighting, under a logger of its own: pseudonyms and numbers only, to be collected by whoever watches many machines. */
final class SecurityLog {
    /** Name of the logger. */
    static final String NAME = "playcast.security";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private SecurityLog() {}

    static void tell(Sighting seen) {
        var line = new LinkedHashMap<String, Object>();
        line.put("event", "security." + seen.kind().name().toLowerCase(java.util.Locale.ROOT));
        line.put("id", seen.id().value());
        line.put("since", seen.since().toString());
        line.put("count", seen.count());
        if (seen.from() != null) {
            line.put("from", seen.from().value());
        }
        if (seen.user() != null) {
            line.put("user", seen.user().value());
        }
        write(line);
    }

    private static void write(LinkedHashMap<String, Object> line) {
        try {
            LOG.warn(Json.stored().writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words and numbers can be written", e);
        }
    }
}
