package io.playcast.upcast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** One step: from one revision of one event to the next.
 *
 * @param event its stored name
 * @param from the revision it reads; it writes the one after
 * @param change gets a copy that it may write into
 */
public record Upcast(String event, int from, UnaryOperator<ObjectNode> change) {
    public int to() {
        return from + 1;
    }

    /** The argument stays as it was. */
    public ObjectNode apply(ObjectNode old) {
        return change.apply(old.deepCopy());
    }
}
