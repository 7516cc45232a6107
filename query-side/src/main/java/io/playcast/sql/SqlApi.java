package io.playcast.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Rejected;
import io.playcast.stored.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** SQL over the whole log, for analysts. */
@RestController
class SqlApi {
    private static final String NDJSON = "application/x-ndjson";
    private static final int FEW = 1_000;
    private static final int MOST = 100_000;

    private final ObjectProvider<Analysts> analysts;
    private final SqlSettings settings;

    SqlApi(ObjectProvider<Analysts> analysts, SqlSettings settings) {
        this.analysts = analysts;
        this.settings = settings;
    }

    /** @param limit rows wanted, 1 to 100000; 1000 when left out */
    record Question(
            @Schema(
                    example = "select type, count(*) as n from events group by type",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String sql,

            @Nullable Integer limit) {}

    @PostMapping(
            path = "/api/v1/sql",
            produces = {MediaType.APPLICATION_JSON_VALUE, NDJSON})
    @Operation(
            summary = "Answer one SELECT over every event there was",
            description = "As JSON with columns and rows, or with `Accept: application/x-ndjson` an object a row.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Answer.class)),
                                @Content(
                                        mediaType = NDJSON,
                                        examples = @ExampleObject("{\"type\":\"lobby.MemberJoined\",\"n\":2}"))
                            }))
    ResponseEntity<byte[]> answer(
            @RequestBody Question question,
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept)
            throws JsonProcessingException {
        var answer = asked(question);
        return accept.contains(NDJSON)
                ? bounded(lines(answer), MediaType.parseMediaType(NDJSON))
                : bounded(Json.stored().writeValueAsBytes(answer), MediaType.APPLICATION_JSON);
    }

    private static byte[] lines(Answer answer) throws JsonProcessingException {
        var lines = new StringBuilder();
        for (var row : answer.rows()) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < row.size(); i++) {
                line.put(answer.columns().get(i).name(), row.get(i));
            }
            lines.append(Json.stored().writeValueAsString(line)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Answer asked(Question question) {
        if (question.sql() == null || question.sql().isBlank()) {
            throw Rejected.badRequest("sql", "A question is one SELECT");
        }
        int limit = question.limit() == null ? FEW : question.limit();
        if (limit < 1 || limit > MOST) {
            throw Rejected.badRequest("limit", "An answer has 1 to " + MOST + " rows");
        }
        return analysts.getObject().answer(question.sql(), limit);
    }

    private ResponseEntity<byte[]> bounded(byte[] body, MediaType type) {
        if (body.length > settings.bytes()) {
            throw new Rejected("sql.too-large", "The answer has more than " + settings.bytes() + " bytes");
        }
        return ResponseEntity.ok().contentType(type).body(body);
    }
}
