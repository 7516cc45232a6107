package io.playcast.openapi;

import io.playcast.access.Route;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What the handlers do not say themselves: names, tags and security from the table of routes, problems, and an example everywhere. */
final class ApiDocumentDetails implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        var schemas = new TreeMap<String, Schema>(document.getComponents().getSchemas());
        document.getComponents().setSchemas(schemas);
        schemas.values().forEach(ApiDocumentDetails::lowerEnums);
        schemas.remove("ProblemDetail");
        ApiProblems.into(document.getComponents());
        var tags = new TreeMap<String, Tag>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    describe(path, method, operation);
                    var tag = path.substring(Route.API.length() + 1).split("/")[0];
                    tags.put(tag, new Tag().name(tag).description("Everything under `" + Route.API + "/" + tag + "`"));
                    operation.setTags(List.of(tag));
                }));
        document.setTags(List.copyOf(tags.values()));
        new ApiExamples(schemas).into(document);
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        var found = route(path, method);
        var words = words(found.map(Route::name).orElse(operation.getOperationId()));
        operation.setOperationId(camel(words));
        if (operation.getSummary() == null) {
            operation.setSummary(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        }
        boolean open = found.isPresent() && !found.get().needsToken();
        operation.setSecurity(open ? List.of() : List.of(new SecurityRequirement().addList(ApiDocument.BEARER)));
        found.filter(Route::needsToken).ifPresent(route -> operation.setDescription(described(operation, route)));
        if (method == HttpMethod.GET) {
            found.filter(route -> route.home() == Route.Home.QUERY_SIDE)
                    .ifPresent(route -> ApiReads.describe(operation, route));
        }
        operation.getResponses().values().forEach(ApiDocumentDetails::text);
        var responses = new TreeMap<>(operation.getResponses());
        ApiProblems.of(path, method, open).forEach(responses::putIfAbsent);
        var all = new ApiResponses();
        all.putAll(responses);
        operation.setResponses(all);
    }

    /** Lines and server-sent events are read by a program of the caller's, one by one: described is one of them. */
    private static void text(ApiResponse response) {
        if (response.getContent() != null) {
            response.getContent().values().stream()
                    .filter(body -> body.getSchema() == null)
                    .forEach(body -> body.setSchema(
                            body.getExample() == null || body.getExample() instanceof String
                                    ? new StringSchema()
                                    : new ObjectSchema()));
        }
    }

    private static String described(Operation operation, Route route) {
        var before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        var roles = route.roles().stream()
                .map(role -> "`" + role.name().toLowerCase(Locale.ROOT) + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        return before + "For: " + roles + "." + (route.needsFreshFactor() ? " Needs a fresh second factor." : "");
    }

    private static Optional<Route> route(String path, HttpMethod method) {
        return Arrays.stream(Route.values())
                .filter(route -> route.path().equals(path) && route.method().equals(method.name()))
                .findFirst();
    }

    private static String words(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', ' ')
                : name;
    }

    private static String camel(String words) {
        var parts = words.split(" ");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the model's own types are raw
    private static void lowerEnums(Schema schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(schema.getEnum().stream()
                    .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                    .toList());
        }
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.values().forEach(ApiDocumentDetails::lowerEnums);
        }
        if (schema.getItems() != null) {
            lowerEnums(schema.getItems());
        }
    }
}
