package io.playcast.upcast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Every step there is. A revision that was ever stored stays readable for ever: steps are added, never changed. */
public final class Upcasts {
    public static final List<Upcast> ALL =
            List.of(new Upcast("lobby.LobbyCreated", 1, LobbyCreatedUpcasts::roomToWatch));

    private Upcasts() {}

    public static Optional<Upcast> step(String event, int from) {
        return ALL.stream()
                .filter(step -> step.event().equals(event) && step.from() == from)
                .findFirst();
    }

    /** The JSON as the last revision has it; as it is where there is no step from its revision. */
    public static ObjectNode present(String event, int revision, ObjectNode json) {
        return step(event, revision)
                .map(step -> present(event, step.to(), step.apply(json)))
                .orElse(json);
    }
}
