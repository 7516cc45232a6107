package io.playcast.openapi;

import io.playcast.access.Route;
import io.playcast.rest.MinPosition;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** What every read of the query side takes and gives besides its own: a position to wait for, and a tag to come back with. */
final class ApiReads {
    private static final String TAG = "\"17\"";

    private ApiReads() {}

    static void describe(Operation operation, Route route) {
        var found = operation.getResponses().get("200");
        if (found == null) {
            return;
        }
        operation.addParametersItem(new QueryParameter()
                .name(MinPosition.PARAMETER)
                .description(
                        "Read your own write: a position in the log, or `STREAM@SEQ` as the socket's replies tell it. The "
                                + "answer waits up to two seconds until that event is in it.")
                .required(false)
                .example("4711")
                .schema(new StringSchema()));
        // What is taken away is made anew each time, and has no tag.
        if (isStreamed(found) || route == Route.EXPORT_OWN) {
            return;
        }
        operation.addParametersItem(new HeaderParameter()
                .name("If-None-Match")
                .description("The `ETag` of an answer one has: 304 while that is still the answer")
                .required(false)
                .example(TAG)
                .schema(new StringSchema()));
        found.addHeaderObject("ETag", tag());
        operation
                .getResponses()
                .addApiResponse(
                        "304",
                        new ApiResponse()
                                .description("It is still as you have it")
                                .addHeaderObject("ETag", tag()));
    }

    private static Header tag() {
        return new Header()
                .description("Tells this state from others")
                .example(TAG)
                .schema(new StringSchema());
    }

    /** Lines and events have no end to be tagged by; where each begins again is its position. */
    private static boolean isStreamed(ApiResponse response) {
        return response.getContent() != null
                && response.getContent().keySet().stream().noneMatch(type -> type.equals("application/json"));
    }
}
