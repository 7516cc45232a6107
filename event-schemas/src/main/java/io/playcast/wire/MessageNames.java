package io.playcast.wire;

import io.playcast.stored.EventNames;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The {@code type} of each client message: its domain and its name, such as {@code lobby.assign-pad}; {@code hello} has no domain. */
public final class MessageNames {
    private static final SequencedMap<String, Class<? extends ClientMessage>> CLASSES = new TreeMap<>();

    static {
        add("", ConnectionMessage.class);
        add("token.", TokenMessage.class);
        add("presence.", PresenceMessage.class);
        add("lobby.", LobbyMessage.class);
        add("session.", SessionMessage.class);
        add("signal.", SignalMessage.class);
        add("quality.", QualityMessage.class);
        add("input.", InputMessage.class);
    }

    private MessageNames() {}

    /** A part of a domain that has a page of its own has no name on the wire. */
    private static void add(String prefix, Class<?> domain) {
        for (var type : domain.getPermittedSubclasses()) {
            if (type.isRecord()) {
                CLASSES.put(prefix + EventNames.kebab(type.getSimpleName()), type.asSubclass(ClientMessage.class));
            } else {
                add(prefix, type);
            }
        }
    }

    /** Every type a client may send, sorted. */
    public static Map<String, Class<? extends ClientMessage>> all() {
        return Map.copyOf(CLASSES);
    }

    public static Optional<Class<? extends ClientMessage>> classOf(String type) {
        return Optional.ofNullable(CLASSES.get(type));
    }

    public static String of(Class<? extends ClientMessage> message) {
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(message))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(message.getName() + " is not a client message"));
    }
}
