package io.playcast.integration;

import io.playcast.stored.EventNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names integration events go out under, such as {@code playcast.lobby-opened.v1}. A shape that changed has a higher number beside the old one, never in its place. */
public final class IntegrationNames {
    private static final String PREFIX = "playcast.";
    private static final String VERSION = ".v1";
    private static final SequencedMap<String, Class<?>> CLASSES = new TreeMap<>();
    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        Stream.of(IntegrationEvent.class.getPermittedSubclasses()).forEach(event -> {
            var name = PREFIX + EventNames.kebab(event.getSimpleName()) + VERSION;
            CLASSES.put(name, event);
            NAMES.put(event, name);
        });
    }

    private IntegrationNames() {}

    /** Every name, sorted. */
    public static List<String> all() {
        return List.copyOf(CLASSES.sequencedKeySet());
    }

    public static boolean isKnown(String name) {
        return CLASSES.containsKey(name);
    }

    public static Class<?> classOf(String name) {
        var event = CLASSES.get(name);
        if (event == null) {
            throw new IllegalArgumentException("nothing goes out under the name " + name);
        }
        return event;
    }

    public static String of(IntegrationEvent event) {
        return NAMES.get(event.getClass());
    }
}
