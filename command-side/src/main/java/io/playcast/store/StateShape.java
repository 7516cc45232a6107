package io.playcast.store;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** The revision of an aggregate's snapshots: changes by itself with the shape of its state, by hand with its meaning. */
final class StateShape {
    private static final int HEX_DIGITS = 12;

    private final SortedMap<String, String> shapes = new TreeMap<>();

    private StateShape() {}

    /** {@code @Revision} on the aggregate, where there is one, tells of a change that the shape does not show. */
    static String of(Class<?> aggregate) {
        var shape = new StateShape();
        Stream.of(aggregate.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .sorted(Comparator.comparing(Field::getName))
                .forEach(field -> {
                    shape.shapes.put(
                            "." + field.getName(), field.getGenericType().getTypeName());
                    shape.add(field.getGenericType());
                });
        var byHand = aggregate.getAnnotation(Revision.class);
        return (byHand == null ? "1" : byHand.value()) + "-" + digest(shape.shapes.toString());
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).forEach(this::add);
            case Class<?> plain when isOurs(plain) && !shapes.containsKey(plain.getName()) -> addOurs(plain);
            default -> {
                // of the JDK: named by whoever holds it
            }
        }
    }

    private void addOurs(Class<?> type) {
        shapes.put(type.getName(), "");
        if (type.isEnum()) {
            shapes.put(
                    type.getName(),
                    Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" ")));
        } else if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(this::add);
        } else if (type.isRecord()) {
            shapes.put(
                    type.getName(),
                    Stream.of(type.getRecordComponents()).map(StateShape::told).collect(Collectors.joining(", ")));
            Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::add);
        }
    }

    private static String told(RecordComponent component) {
        return component.getGenericType().getTypeName() + " " + component.getName();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.playcast.");
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
