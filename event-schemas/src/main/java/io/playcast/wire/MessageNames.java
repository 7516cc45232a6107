package io.playcast.wire;

import io.playcast.stored.EventNames;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The {@code type} of each client message: its domain and its name, such as {@code lobby.assign-pad}; {@code hello} has no domain. */
public final class MessageNames {
    private static final SequencedMap<String, Class<? extends ClientMessage>> CLASSES = new TreeMap<>();

    static {
        add("", ConnectionMessage.class);
        add("lobby.", LobbyMessage.class);
        add("session.", SessionMessage.class);
        add("signal.", SignalMessage.class);
        add("quality.", QualityMessage.class);
    }

    private MessageNames() {}

    private static <T extends ClientMessage> void add(String prefix, Class<T> domain) {
        Stream.of(domain.getPermittedSubclasses())
                .forEach(type -> CLASSES.put(
                        prefix + EventNames.kebab(type.getSimpleName()), type.asSubclass(ClientMessage.class)));
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
