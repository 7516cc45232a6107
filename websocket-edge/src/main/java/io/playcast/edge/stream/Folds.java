package io.playcast.edge.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.StoredEvent;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionFold;
import io.playcast.session.SessionView;
import io.playcast.stored.EventJson;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From stored or pushed bytes to an event, and from a view and an event to the next view. Pure. */
public final class Folds {
    private static final Map<String, String> NAMES =
            EventNames.all().stream().collect(Collectors.toMap(EventNames::pushType, Function.identity()));

    private Folds() {}

    /** The event inside a push; empty for an event of a newer release, which is passed on unread. */
    public static Optional<Object> ofPush(byte[] push) {
        try {
            JsonNode tree = Json.stored().readTree(push);
            var name = NAMES.get(tree.path("type").asText());
            return name == null
                    ? Optional.empty()
                    : Optional.of(EventJson.read(name, tree.path("rev").asInt(), tree.path("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Object> ofStored(StoredEvent stored) {
        try {
            return NAMES.containsValue(stored.type()) ? Optional.of(EventJson.read(stored)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param view null before the first event; stays as it is for events of streams without a view */
    static @Nullable Object after(@Nullable Object view, Object event) {
        return switch (event) {
            case LobbyEvent e -> LobbyFold.after((LobbyView) view, e);
            case SessionEvent e -> SessionFold.after((SessionView) view, e);
            default -> view;
        };
    }
}
