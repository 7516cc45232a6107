package io.playcast.openapi;

import io.playcast.Rejected;
import io.playcast.rest.MinPosition;
import io.playcast.rest.Problems;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The refusals in the OpenAPI document, each with the document one would get. */
final class ApiProblems {
    private static final String SCHEMA = "Problem";

    private ApiProblems() {}

    /** @param name under which an operation names it */
    private record Example(
            String name,
            HttpStatus status,
            String code,
            String sentence,
            @Nullable String field) {}

    private static final List<Example> ALL = List.of(
            new Example("BadRequest", HttpStatus.BAD_REQUEST, "bad-request", "A page has 1 to 200 entries", "limit"),
            new Example("NoToken", HttpStatus.UNAUTHORIZED, "token.refused", "Your token is not valid", null),
            new Example("NotYours", HttpStatus.FORBIDDEN, "access.role", "Your account may not do this", null),
            new Example("Unknown", HttpStatus.NOT_FOUND, "lobby.unknown", "There is no such lobby", null),
            new Example("TooOften", HttpStatus.TOO_MANY_REQUESTS, "rate.limited", "Too many calls", null),
            new Example(
                    "Away", HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "A store behind this answer is away", null),
            new Example(
                    "NotThatFarYet",
                    HttpStatus.GATEWAY_TIMEOUT,
                    MinPosition.CODE,
                    "What is read here has not come that far within 2 seconds",
                    MinPosition.PARAMETER),
            new Example("Other", HttpStatus.INTERNAL_SERVER_ERROR, "internal", "This is our fault, not yours", null));

    static void into(Components components) {
        components.addSchemas(SCHEMA, schema());
        ALL.forEach(example -> components.addResponses(example.name(), response(example)));
    }

    /** By status; what the operation says of itself goes before. */
    static Map<String, ApiResponse> of(String path, HttpMethod method, boolean open) {
        var found = new TreeMap<String, ApiResponse>();
        found.put("400", named("BadRequest"));
        if (!open) {
            found.put("401", named("NoToken"));
            found.put("403", named("NotYours"));
        }
        if (path.contains("{")) {
            found.put("404", named("Unknown"));
        }
        found.put("429", named("TooOften"));
        found.put("503", named("Away"));
        if (method == HttpMethod.GET) {
            found.put("504", named("NotThatFarYet"));
        }
        found.put("default", named("Other"));
        return found;
    }

    private static ApiResponse named(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static ApiResponse response(Example example) {
        var body = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                .example(body(example));
        var response = new ApiResponse()
                .description(example.sentence())
                .content(new Content().addMediaType("application/problem+json", body));
        switch (example.status()) {
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
                response.addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds").example(2).schema(new IntegerSchema()));
            case UNAUTHORIZED ->
                response.addHeaderObject(
                        "WWW-Authenticate",
                        new Header()
                                .description("What to show")
                                .example("Bearer")
                                .schema(new StringSchema()));
            default -> {}
        }
        return response;
    }

    private static Map<String, Object> body(Example example) {
        var refusal = new Rejected(example.code(), example.sentence());
        var problem = Problems.of(example.status(), refusal.code(), example.sentence());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", String.valueOf(problem.getType()));
        fields.put("title", String.valueOf(problem.getTitle()));
        fields.put("status", problem.getStatus());
        fields.put("detail", example.sentence());
        fields.put("code", example.code());
        if (example.field() != null) {
            fields.put("field", example.field());
        }
        return fields;
    }

    private static Schema<?> schema() {
        return new ObjectSchema()
                .description("RFC 9457, with the platform's own code")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("such as lobby.unknown"))
                .addProperty("field", new StringSchema().description("the offending parameter"))
                .required(List.of("type", "status", "code"));
    }
}
