package io.playcast.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.StoredEvent;
import io.playcast.upcast.Upcasts;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Stored JSON as the present release has it, for every reader that goes without Axon: old revisions are upcast first. */
public final class EventJson {
    private EventJson() {}

    /** The event of a row whose name {@link EventNames} knows. */
    public static Object read(StoredEvent row) throws IOException {
        return isOld(row.type(), row.revision())
                ? read(row.type(), row.revision(), Json.stored().readTree(row.payload()))
                : Json.stored().readValue(row.payload(), EventNames.classOf(row.type()));
    }

    /** @param name that {@link EventNames} knows */
    public static Object read(String name, int revision, JsonNode json) throws JsonProcessingException {
        var present =
                isOld(name, revision) && json instanceof ObjectNode old ? Upcasts.present(name, revision, old) : json;
        return Json.stored().treeToValue(present, EventNames.classOf(name));
    }

    /** The row as it would be stored today: itself, but where its revision is an old one. */
    public static StoredEvent present(StoredEvent row) {
        if (!isOld(row.type(), row.revision())) {
            return row;
        }
        return new StoredEvent(
                row.position(),
                row.id(),
                row.stream(),
                row.seq(),
                row.type(),
                EventNames.revisionOf(row.type()),
                row.time(),
                upcast(row),
                row.metadata());
    }

    private static byte[] upcast(StoredEvent row) {
        try {
            var old = (ObjectNode) Json.stored().readTree(row.payload());
            return Json.stored().writeValueAsBytes(Upcasts.present(row.type(), row.revision(), old));
        } catch (IOException problem) {
            throw new UncheckedIOException("the event at position " + row.position() + " is not readable", problem);
        }
    }

    private static boolean isOld(String name, int revision) {
        return revision < EventNames.revisionOf(name);
    }
}
