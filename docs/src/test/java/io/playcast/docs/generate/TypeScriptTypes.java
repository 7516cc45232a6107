package io.playcast.docs.generate;

import io.playcast.docs.shape.Shape;
import io.playcast.docs.shape.Shapes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the SDK's types: one map of client messages, one of pushes, and one interface a record they reach. */
public final class TypeScriptTypes {
    private TypeScriptTypes() {}

    public static String text() {
        var messages = Contract.clientMessages();
        var pushes = new LinkedHashMap<String, Class<?>>(Contract.eventPushes());
        pushes.putAll(Contract.otherPushes());
        var inline = Stream.concat(messages.values().stream(), Contract.eventPushes().values().stream())
                .collect(Collectors.<Class<?>>toSet());
        return """
                // Generated from the records of event-schemas. Do not edit: run `ops/playcast docs --accept`.

                """
                + named(messages.values(), pushes.values(), inline)
                + map("Everything a client may send, by type.", "ClientMessages", messages)
                + "\n"
                + map("The events that the server pushes, by type.", "EventPushes", Contract.eventPushes())
                + "\n"
                + map("What it pushes that mirrors no event, by type.", "OtherPushes", Contract.otherPushes())
                + "\n/** Everything the server pushes, by type. */\n"
                + "export interface Pushes extends EventPushes, OtherPushes {}\n";
    }

    private static String named(Collection<Class<?>> messages, Collection<Class<?>> pushes, Set<Class<?>> inline) {
        // Messages and events are inlined in their maps, where the wire name is: their simple names may repeat.
        var roots = Stream.of(messages, pushes, Contract.views())
                .flatMap(Collection::stream)
                .filter(type -> !inline.contains(type));
        var parts =
                inline.stream().flatMap(type -> Shapes.fields(type).stream()).map(Shape.Field::shape);
        var reachable = Shapes.reachable(Stream.concat(roots, parts.flatMap(TypeScriptTypes::types))
                .distinct()
                .toList());
        inline.stream()
                .flatMap(type -> Shapes.fields(type).stream())
                .forEach(field -> addLeaf(field.shape(), reachable));
        return reachable.values().stream().map(TypeScriptTypes::declaration).collect(Collectors.joining());
    }

    private static Stream<Class<?>> types(Shape shape) {
        return switch (shape) {
            case Shape.Object(var _, var type) -> Stream.of(type);
            case Shape.ListOf(var item) -> types(item);
            case Shape.MapOf(var value) -> types(value);
            case Shape.Text _, Shape.Named _, Shape.Whole _, Shape.Number _, Shape.Flag _, Shape.Any _, Shape.OneOf _ ->
                Stream.empty();
        };
    }

    private static void addLeaf(Shape shape, Map<String, Shape> into) {
        switch (shape) {
            case Shape.OneOf(var name, var _) -> into.putIfAbsent(name, shape);
            case Shape.Named(var name) -> into.putIfAbsent(name, shape);
            case Shape.ListOf(var item) -> addLeaf(item, into);
            case Shape.MapOf(var value) -> addLeaf(value, into);
            case Shape.Object _, Shape.Text _, Shape.Whole _, Shape.Number _, Shape.Flag _, Shape.Any _ -> {}
        }
    }

    private static String declaration(Shape shape) {
        return switch (shape) {
            case Shape.Object(var name, var type) -> "export interface " + name + " " + body(type, "") + "\n\n";
            case Shape.OneOf(var name, var values) ->
                "export type " + name + " = "
                        + values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(" | ")) + ";\n\n";
            case Shape.Named(var name) -> "export type " + name + " = string;\n\n";
            case Shape.Text _, Shape.Whole _, Shape.Number _, Shape.Flag _, Shape.Any _ -> "";
            case Shape.ListOf _, Shape.MapOf _ -> "";
        };
    }

    private static String map(String comment, String name, Map<String, Class<?>> types) {
        var entries = types.entrySet().stream()
                .map(entry -> "  '" + entry.getKey() + "': " + body(entry.getValue(), "  ") + ";\n")
                .collect(Collectors.joining());
        return "/** " + comment + " */\nexport interface " + name + " {\n" + entries + "}\n";
    }

    private static String body(Class<?> type, String indent) {
        var fields = Shapes.fields(type);
        if (fields.isEmpty()) {
            return "Record<string, never>";
        }
        return fields.stream()
                .map(field -> indent + "  " + field.name() + (field.optional() ? "?: " : ": ") + type(field.shape())
                        + (field.optional() ? " | null" : "") + ";\n")
                .collect(Collectors.joining("", "{\n", indent + "}"));
    }

    private static String type(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "string";
            case Shape.Named(var name) -> name;
            case Shape.Whole _, Shape.Number _ -> "number";
            case Shape.Flag _ -> "boolean";
            case Shape.Any _ -> "unknown";
            case Shape.OneOf(var name, var _) -> name;
            case Shape.ListOf(var item) -> type(item) + "[]";
            case Shape.MapOf(var value) -> "Record<string, " + type(value) + ">";
            case Shape.Object(var name, var _) -> name;
        };
    }
}
