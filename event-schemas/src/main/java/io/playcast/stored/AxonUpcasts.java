package io.playcast.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.upcast.Upcast;
import io.playcast.upcast.Upcasts;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Hangs the steps of {@link Upcasts} on Axon. Nothing is changed here. */
public final class AxonUpcasts {
    private AxonUpcasts() {}

    /** Every step, in the order of revisions. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(Upcasts.ALL.stream().map(Step::new).toList());
    }

    private static final class Step extends SingleEventUpcaster {
        private final Upcast step;
        private final SimpleSerializedType from;
        private final SimpleSerializedType to;

        Step(Upcast step) {
            this.step = step;
            this.from = new SimpleSerializedType(step.event(), Integer.toString(step.from()));
            this.to = new SimpleSerializedType(step.event(), Integer.toString(step.to()));
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, JsonNode.class, json -> step.apply((ObjectNode) json));
        }
    }
}
