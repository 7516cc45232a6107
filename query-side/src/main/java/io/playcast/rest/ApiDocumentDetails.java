package io.playcast.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What the handlers do not say themselves: the problem document, and enums in lower case as our JSON writes them. */
final class ApiDocumentDetails implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getComponents().getSchemas().values().forEach(ApiDocumentDetails::lowerEnums);
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operation.getResponses().addApiResponse("default", failure())));
    }

    private static Schema<?> problem() {
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

    private static ApiResponse failure() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("It was refused or it failed")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
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
