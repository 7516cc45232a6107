package io.playcast.fuzz;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data of any message as a client of ours could send it, by a seed: read off the records themselves. */
final class RightMessages {
    private static final Map<String, String> NAMES = Map.of("GameId", "frozen-bubble", "Password", "sesame");
    private static final int LONGEST_TEXT = 40;

    private final Random random;
    private final List<String> ulids;
    /** Read once a record: reflection is slow. */
    private final Map<Class<?>, List<Field>> fields = new HashMap<>();

    private record Field(String name, Type type, boolean mayBeMissing) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    /** @param ulids of which ids are made: of things that there are, and of others */
    RightMessages(Random random, List<String> ulids) {
        this.random = random;
        this.ulids = List.copyOf(ulids);
    }

    String data(Class<?> message) {
        return fields(message).stream()
                .filter(field -> !field.mayBeMissing || random.nextBoolean())
                .map(field -> "\"" + field.name + "\":" + value(field.type))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private List<Field> fields(Class<?> type) {
        return fields.computeIfAbsent(
                type,
                record -> Arrays.stream(record.getRecordComponents())
                        .map(Field::of)
                        .toList());
    }

    private String value(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == List.class -> "[" + value(generic.getActualTypeArguments()[0]) + "]";
            case ParameterizedType map -> "{\"a\":" + value(map.getActualTypeArguments()[1]) + "}";
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no message has a field of " + type);
        };
    }

    private String plain(Class<?> type) {
        if (type.isRecord()) {
            var all = fields(type);
            return all.size() == 1 && all.getFirst().type == String.class ? named(type) : data(type);
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return quoted(constants[random.nextInt(constants.length)].toString().toLowerCase(Locale.ROOT));
        }
        if (type == String.class) {
            return quoted("a".repeat(1 + random.nextInt(LONGEST_TEXT)));
        }
        if (type == Instant.class) {
            return quoted("2026-03-02T20:15:00Z");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.toString(random.nextBoolean());
        }
        if (type == double.class || type == Double.class) {
            return "0." + random.nextInt(10);
        }
        return Integer.toString(1 + random.nextInt(100));
    }

    /** A record of one word is written as that word. */
    private String named(Class<?> type) {
        var name = NAMES.get(type.getSimpleName());
        return quoted(name == null ? ulids.get(random.nextInt(ulids.size())) : name);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
