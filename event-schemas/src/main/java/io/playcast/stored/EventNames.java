package io.playcast.stored;

import io.playcast.account.AccountEvent;
import io.playcast.game.GameEvent;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import io.playcast.quality.QualityEvent;
import io.playcast.security.SecurityEvent;
import io.playcast.session.SessionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stable names events are stored under, such as {@code lobby.MemberJoined}; a class may move, its name never changes. */
public final class EventNames {
    private static final Map<String, Class<?>> DOMAINS = Map.of(
            "lobby", LobbyEvent.class,
            "session", SessionEvent.class,
            "presence", PresenceEvent.class,
            "quality", QualityEvent.class,
            "account", AccountEvent.class,
            "game", GameEvent.class,
            "security", SecurityEvent.class);
    private static final SequencedMap<String, Class<?>> CLASSES = new TreeMap<>();
    /** Asked several times an event that is stored. */
    private static final Map<Class<?>, String> NAMES = new HashMap<>();
    /** Names that are beyond revision 1. */
    private static final Map<String, Integer> REVISIONS = Map.of("lobby.LobbyCreated", 2);

    static {
        DOMAINS.forEach((domain, events) -> Stream.of(events.getPermittedSubclasses())
                .forEach(event -> CLASSES.put(domain + "." + event.getSimpleName(), event)));
        CLASSES.forEach((name, event) -> NAMES.put(event, name));
    }

    private EventNames() {}

    /** Every stored name, sorted. */
    public static List<String> all() {
        return List.copyOf(CLASSES.sequencedKeySet());
    }

    public static boolean isEvent(Class<?> type) {
        return NAMES.containsKey(type);
    }

    public static String of(Class<?> event) {
        var name = NAMES.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event.getName() + " is not a stored event");
        }
        return name;
    }

    public static boolean isKnown(String name) {
        return CLASSES.containsKey(name);
    }

    public static Class<?> classOf(String name) {
        var event = CLASSES.get(name);
        if (event == null) {
            throw new IllegalArgumentException("no event is stored under the name " + name);
        }
        return event;
    }

    public static int revisionOf(String name) {
        return REVISIONS.getOrDefault(name, 1);
    }

    /** The type of a push that mirrors an event: {@code lobby.MemberJoined} becomes {@code lobby.member-joined}. */
    public static String pushType(String name) {
        int dot = name.indexOf('.');
        return name.substring(0, dot + 1) + kebab(name.substring(dot + 1));
    }

    /** {@code MemberJoined} becomes {@code member-joined}. */
    public static String kebab(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
