package io.playcast.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.password.Password;
import io.playcast.quality.QualityWindow;
import io.playcast.stored.Json;
import io.playcast.twin.SomeIds;
import io.playcast.wire.LobbyMessage;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of any message, as little of it as there has to be, about the lobby and session that tests speak of. */
final class SampleMessage {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(Instant.class, "2026-01-02T04:00:00Z"),
            Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Password.class, "secret"),
            Map.entry(GameId.class, SomeIds.GAME.value()),
            Map.entry(LobbyId.class, SomeIds.LOBBY.value()),
            Map.entry(SessionId.class, SomeIds.SESSION.value()),
            Map.entry(UserId.class, SomeIds.BEN.value()),
            Map.entry(DeviceId.class, SomeIds.TABLET.value()),
            Map.entry(ConnectionId.class, SomeIds.VIEWER_END.value()),
            Map.entry(InviteId.class, SomeIds.BEN.value()));

    private SampleMessage() {}

    static String of(Class<?> message) {
        var data = object(message);
        if (message == LobbyMessage.Join.class) {
            data.put("lobby", SomeIds.LOBBY.value());
        }
        try {
            return Json.stored().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> object(Class<?> type) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            if (!isOptional(component)) {
                fields.put(component.getName(), value(component.getType()));
            }
            if (type == QualityWindow.class) {
                fields.put("to", 1_000);
            }
        }
        return fields;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object value(Class<?> type) {
        var known = VALUES.get(type);
        if (known != null) {
            return known;
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString().toLowerCase(Locale.ROOT) : object(type);
    }
}
