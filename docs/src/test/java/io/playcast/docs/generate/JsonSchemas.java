package io.playcast.docs.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.playcast.docs.shape.Shape;
import io.playcast.docs.shape.Shapes;
import io.playcast.integration.IntegrationNames;
import io.playcast.stored.EventNames;
import java.util.Map;

/** Writes JSON Schema (draft 2020-12) of client messages, of stored events and of integration events; definitions are keyed by wire name. */
public final class JsonSchemas {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ULID = "^[0-7][0-9A-HJKMNP-TV-Z]{25}$";
    private static final Map<String, String> PATTERNS = Map.of(
            "GameId",
            "^[a-z0-9][a-z0-9-]{1,39}$",
            "CardRef",
            "^(card|user|invite):[0-7][0-9A-HJKMNP-TV-Z]{25}$",
            "AddressPseudonym",
            "^[A-Za-z0-9_-]{12}$",
            "Word",
            "^[A-Za-z0-9_-]{1,40}(,[A-Za-z0-9_-]{1,40}){0,3}$");
    private static final String UTC = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$";

    private JsonSchemas() {}

    /** The {@code data} of each client message; nothing but the named fields is let in. */
    public static String clientMessages() {
        var schema = document("Client messages of playcast.v1+json, by type");
        var definitions = schema.putObject("$defs");
        Contract.clientMessages().forEach((name, type) -> definitions.set(name, object(type, true)));
        return text(schema);
    }

    /** The payload of each stored event, by stored name and revision; readers read over fields they do not know. */
    public static String events() {
        var schema = document("Stored events, by name and revision");
        var definitions = schema.putObject("$defs");
        EventNames.all()
                .forEach(name -> definitions.set(
                        name + "." + EventNames.revisionOf(name), object(EventNames.classOf(name), false)));
        return text(schema);
    }

    /** What queues, topics and webhooks are handed as {@code data}, by type; readers read over fields they do not know. */
    public static String integrationEvents() {
        var schema = document("Integration events, by type");
        var definitions = schema.putObject("$defs");
        IntegrationNames.all().forEach(name -> definitions.set(name, object(IntegrationNames.classOf(name), false)));
        return text(schema);
    }

    private static ObjectNode document(String title) {
        return JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
    }

    /** @param closed nothing but the named fields is let in */
    static ObjectNode object(Class<?> type, boolean closed) {
        var node = JSON.createObjectNode().put("type", "object");
        var properties = node.putObject("properties");
        var required = JSON.createArrayNode();
        for (var field : Shapes.fields(type)) {
            var schema = schema(field.shape(), closed);
            properties.set(field.name(), field.optional() ? orNull(schema) : schema);
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        if (closed) {
            node.put("additionalProperties", false);
        }
        return node;
    }

    private static ObjectNode schema(Shape shape, boolean closed) {
        var node = JSON.createObjectNode();
        return switch (shape) {
            case Shape.Text(var format) when format.isEmpty() -> node.put("type", "string");
            case Shape.Text(var format) ->
                node.put("type", "string").put("format", format).put("pattern", UTC);
            case Shape.Named(var name)
            when name.equals("Password") ->
                node.put("type", "string").put("minLength", 1).put("maxLength", 64);
            case Shape.Named(var name) -> node.put("type", "string").put("pattern", PATTERNS.getOrDefault(name, ULID));
            case Shape.Whole(var bits)
            when bits == 32 ->
                node.put("type", "integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
            case Shape.Whole _ ->
                node.put("type", "integer").put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE);
            case Shape.Number _ -> node.put("type", "number");
            case Shape.Flag _ -> node.put("type", "boolean");
            case Shape.Any _ -> node;
            case Shape.OneOf(var _, var values) -> {
                values.forEach(node.putArray("enum")::add);
                yield node;
            }
            case Shape.ListOf(var item) -> {
                node.put("type", "array").set("items", schema(item, closed));
                yield node;
            }
            case Shape.MapOf(var value) -> {
                node.put("type", "object").set("additionalProperties", schema(value, closed));
                yield node;
            }
            case Shape.Object(var _, var type) -> object(type, closed);
        };
    }

    /** What may be left out may also be said to be nothing. */
    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.get("enum") instanceof ArrayNode values) {
            values.addNull();
        } else if (schema.get("type") instanceof TextNode type) {
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
