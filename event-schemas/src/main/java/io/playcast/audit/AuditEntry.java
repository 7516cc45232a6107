package io.playcast.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One link of the audit's chain: who, what, when, from where. Pseudonyms and card references only, so an erasure leaves it as it is.
 *
 * @param n its number, from 1, without a hole
 * @param prev hash of the link before, {@link Chain#GENESIS} before the first
 * @param by a user's id, or the name of the automation that responded
 * @param from pseudonym of the network address; null where no person's connection was behind it
 * @param what the event's stored name
 * @param about the event's stream
 * @param event its identifier in the log
 * @param cmd the command it came of
 * @param data what it says, as it is stored
 */
public record AuditEntry(
        long n,
        String prev,
        Instant at,
        String by,
        @Nullable String from,
        String what,
        String about,
        String event,
        String cmd,
        JsonNode data) {
    /** The form that is hashed. */
    public String canonical() {
        return Canonical.of(json());
    }

    private ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("n", n).put("prev", prev).put("at", at.toString()).put("by", by);
        if (from != null) {
            json.put("from", from);
        }
        json.put("what", what).put("about", about).put("event", event).put("cmd", cmd);
        json.set("data", data);
        return json;
    }
}
