package io.playcast.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.docs.shape.Shape;
import io.playcast.docs.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the data of a message of some type: right, or with one thing wrong somewhere in it. */
final class AnyFrame {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ULID = "01JDA0000000000000000000AB";

    private final Random random;

    AnyFrame(Random random) {
        this.random = random;
    }

    ObjectNode of(Class<?> type) {
        var node = JSON.objectNode();
        for (var field : Shapes.fields(type)) {
            if (!field.optional() || random.nextBoolean()) {
                node.set(
                        field.name(),
                        field.optional() && random.nextInt(8) == 0 ? JSON.nullNode() : value(field.shape()));
            }
        }
        return node;
    }

    /** One field of one object in it is something else, missing, or one too many. */
    void spoil(ObjectNode node) {
        var objects = new ArrayList<ObjectNode>();
        collect(node, objects);
        var target = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<String>();
        target.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            target.set("surplus" + random.nextInt(3), odd());
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        if (target.get(name) instanceof ArrayNode list && random.nextBoolean()) {
            list.add(odd());
        } else if (random.nextInt(5) == 0) {
            target.remove(name);
        } else {
            target.set(name, odd());
        }
    }

    private JsonNode value(Shape shape) {
        return switch (shape) {
            case Shape.Text(var format) when format.isEmpty() -> JSON.textNode("some text");
            case Shape.Text _ -> JSON.textNode("2026-03-02T20:15:00" + pick(List.of("Z", ".5Z", ".123456789Z")));
            case Shape.Named(var name) ->
                JSON.textNode(
                        switch (name) {
                            case "GameId" -> "frozen-bubble";
                            case "CardRef" -> "card:" + ULID;
                            case "Password" -> "\uD83C\uDFAE".repeat(1 + random.nextInt(64));
                            default -> ULID;
                        });
            case Shape.Whole(var bits) -> JSON.numberNode(bits == 32 ? random.nextInt() : random.nextLong());
            case Shape.Number _ -> random.nextBoolean() ? JSON.numberNode(random.nextInt()) : JSON.numberNode(0.25);
            case Shape.Flag _ -> JSON.booleanNode(random.nextBoolean());
            case Shape.Any _ -> odd();
            case Shape.OneOf(var _, var values) -> JSON.textNode(pick(values));
            case Shape.ListOf(var item) -> {
                var list = JSON.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) list.add(value(item));
                yield list;
            }
            case Shape.MapOf(var value) -> {
                var map = JSON.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) map.set("key" + i, value(value));
                yield map;
            }
            case Shape.Object(var _, var type) -> of(type);
        };
    }

    /**
     * Every kind of value, and those that a lenient reader would make something of. But for one: JSON Schema counts 5.0 among the
     * integers, and the reader does not.
     */
    private JsonNode odd() {
        return switch (random.nextInt(24)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.textNode("");
            case 2 -> JSON.textNode(pick(List.of("7", "true", "null", "1.5", "0", "PUBLIC", "Online", "no-such-word")));
            case 3 -> JSON.textNode(ULID.toLowerCase());
            case 4 -> JSON.textNode(ULID + "A");
            case 5 -> JSON.textNode("8" + ULID.substring(1));
            case 6 ->
                JSON.textNode(
                        pick(List.of("2026-02-30T00:00:00Z", "2026-03-02T25:00:00Z", "2026-03-02", "1772395200")));
            case 7 ->
                JSON.textNode(pick(List.of("2026-03-02T20:15:00+01:00", "2026-03-02T20:15Z", "2026-03-02t20:15:00z")));
            case 8 -> JSON.textNode("x".repeat(65));
            case 9 -> JSON.numberNode(0);
            case 10 -> JSON.numberNode(-1);
            case 11 -> JSON.numberNode(1.5);
            case 12 -> JSON.numberNode(Integer.MAX_VALUE + 1L);
            case 13 -> JSON.numberNode(Long.MIN_VALUE);
            case 14 -> JSON.numberNode(new java.math.BigInteger("99999999999999999999"));
            case 15 -> JSON.numberNode(-0.5);
            case 16 -> JSON.booleanNode(true);
            case 17 -> JSON.booleanNode(false);
            case 18 -> JSON.arrayNode();
            case 19 -> JSON.arrayNode().add(JSON.nullNode());
            case 20 -> JSON.arrayNode().add("one").add(2);
            case 21 -> JSON.objectNode();
            case 22 -> JSON.objectNode().set("value", JSON.textNode(ULID));
            default -> JSON.textNode("some text");
        };
    }

    private static void collect(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(child -> collect(child, into));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
