package io.playcast.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An example for every parameter, body and answer that has none of its own, made from its schema, so that none is missing and none is wrong. */
@SuppressWarnings("rawtypes") // the model's own types are raw
final class ApiExamples {
    private static final int DEEPEST = 8;
    private static final String ULID = "01JZ9Q7R6Y0000000000000000";
    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    ApiExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void into(OpenAPI document) {
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(this::complete);
                    }
                    if (operation.getRequestBody() != null) {
                        complete(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().values().forEach(response -> complete(response.getContent()));
                }));
    }

    private void complete(Parameter parameter) {
        if (parameter.getExample() == null && parameter.getSchema() != null) {
            var given = parameter.getSchema().getDefault();
            parameter.setExample(given == null ? of(parameter.getSchema(), parameter.getName(), 0) : given);
        }
    }

    private void complete(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(this::complete);
        }
    }

    private void complete(MediaType body) {
        if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
            body.setExample(of(body.getSchema(), "", 0));
        }
    }

    private @Nullable Object of(Schema<?> schema, String name, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.get$ref() != null) {
            var found = schemas.get(schema.get$ref().substring(REF.length()));
            return found == null ? null : of(found, name, depth + 1);
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        for (var choice : List.of(orNone(schema.getOneOf()), orNone(schema.getAnyOf()), orNone(schema.getAllOf()))) {
            if (!choice.isEmpty()) {
                return of(choice.getFirst(), name, depth + 1);
            }
        }
        return switch (type(schema)) {
            case "array" -> schema.getItems() == null ? List.of() : one(of(schema.getItems(), name, depth + 1));
            case "integer" -> 17;
            case "number" -> 12.5;
            case "boolean" -> Boolean.TRUE;
            case "string" -> word(schema, name);
            default -> fields(schema, depth);
        };
    }

    private static List<Object> one(@Nullable Object entry) {
        return entry == null ? List.of() : List.of(entry);
    }

    private Map<String, Object> fields(Schema<?> schema, int depth) {
        var fields = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            new TreeMap<>(schema.getProperties()).forEach((name, property) -> {
                var value = of(property, name, depth + 1);
                if (value != null) {
                    fields.put(name, value);
                }
            });
        }
        return fields;
    }

    private static String word(Schema<?> schema, String name) {
        if ("date-time".equals(schema.getFormat())) {
            return "2026-01-31T20:15:00.123Z";
        }
        return switch (name) {
            case "hash" -> "9f86d081884c7d65";
            case "at", "since", "from", "to" -> "2026-01-31T20:15:00Z";
            case "text", "name" -> "Ann";
            case "token" -> "eyJhbGciOiJFUzI1NiJ9.e30.c2ln";
            case "code" -> "K7QF-2M9X";
            case "type" -> "lobby.MemberJoined";
            case "stream" -> "lobby:" + ULID;
            case "reason", "detail", "note", "sentence" -> "Because it was asked for";
            case "role" -> "analyst";
            default -> ULID;
        };
    }

    /** In 3.1 a schema has types; beside another, null is one. */
    private static String type(Schema<?> schema) {
        if (schema.getTypes() != null) {
            return schema.getTypes().stream()
                    .filter(type -> !type.equals("null"))
                    .findFirst()
                    .orElse("object");
        }
        return schema.getType() == null ? "object" : schema.getType();
    }

    private static List<Schema> orNone(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
