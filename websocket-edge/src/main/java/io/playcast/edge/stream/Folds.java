package io.playcast.edge.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.StoredEvent;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionFold;
import io.playcast.session.SessionView;
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
final class Folds {
    private static final Map<String, Class<?>> BY_PUSH =
            EventNames.all().stream().collect(Collectors.toMap(EventNames::pushType, EventNames::classOf));
    private static final Map<String, Class<?>> BY_NAME =
            EventNames.all().stream().collect(Collectors.toMap(Function.identity(), EventNames::classOf));

    private Folds() {}

    /** The event inside a push; empty for an event of a newer release, which is passed on unread. */
    static Optional<Object> ofPush(byte[] push) {
        try {
            JsonNode tree = Json.stored().readTree(push);
            var type = BY_PUSH.get(tree.path("type").asText());
            return type == null ? Optional.empty() : Optional.of(Json.stored().treeToValue(tree.path("data"), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Object> ofStored(StoredEvent stored) {
        var type = BY_NAME.get(stored.type());
        try {
            return type == null ? Optional.empty() : Optional.of(Json.stored().readValue(stored.payload(), type));
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
