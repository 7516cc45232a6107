package io.playcast.docs.shape;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads shapes off records. */
public final class Shapes {
    private static final Map<Type, Integer> WHOLE =
            Map.of(int.class, 32, Integer.class, 32, long.class, 64, Long.class, 64);
    private static final Set<Type> NUMBER = Set.of(double.class, Double.class, float.class, Float.class);

    private Shapes() {}

    public static List<Shape.Field> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(Shapes::field).toList();
    }

    private static Shape.Field field(RecordComponent component) {
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Shape.Field(component.getName(), of(component.getGenericType()), optional);
    }

    public static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        return ofClass((Class<?>) type);
    }

    private static Shape ofGeneric(ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        var arguments = generic.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return new Shape.ListOf(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new Shape.MapOf(of(arguments[1]));
        }
        throw new IllegalArgumentException("no shape for " + generic);
    }

    private static Shape ofClass(Class<?> type) {
        if (type == String.class) {
            return new Shape.Text("");
        }
        if (type == Instant.class) {
            return new Shape.Text("date-time");
        }
        if (WHOLE.containsKey(type)) {
            return new Shape.Whole(WHOLE.get(type));
        }
        if (NUMBER.contains(type)) {
            return new Shape.Number();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Flag();
        }
        return ofOwn(type);
    }

    private static Shape ofOwn(Class<?> type) {
        if (type.isEnum()) {
            return new Shape.OneOf(
                    type.getSimpleName(),
                    Stream.of(type.getEnumConstants())
                            .map(value -> value.toString().toLowerCase(Locale.ROOT))
                            .toList());
        }
        if (type.isRecord()) {
            return isValue(type) ? new Shape.Named(type.getSimpleName()) : new Shape.Object(type.getSimpleName(), type);
        }
        return new Shape.Any();
    }

    private static boolean isValue(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    /** Every named shape reachable from these records, by name; two different types of one name are refused. */
    public static SequencedMap<String, Shape> reachable(Collection<Class<?>> roots) {
        var found = new TreeMap<String, Shape>();
        roots.forEach(root -> collect(new Shape.Object(root.getSimpleName(), root), found));
        return found;
    }

    private static void collect(Shape shape, Map<String, Shape> found) {
        switch (shape) {
            case Shape.Object(var name, var type) -> {
                if (remember(name, shape, found)) {
                    fields(type).forEach(field -> collect(field.shape(), found));
                }
            }
            case Shape.OneOf(var name, var _) -> remember(name, shape, found);
            case Shape.Named(var name) -> remember(name, shape, found);
            case Shape.ListOf(var item) -> collect(item, found);
            case Shape.MapOf(var value) -> collect(value, found);
            case Shape.Text _, Shape.Whole _, Shape.Number _, Shape.Flag _, Shape.Any _ -> {}
        }
    }

    private static boolean remember(String name, Shape shape, Map<String, Shape> found) {
        var known = found.putIfAbsent(name, shape);
        if (known != null && !known.equals(shape)) {
            throw new IllegalStateException("two types are called " + name + ": " + known + " and " + shape);
        }
        return known == null;
    }
}
