package io.playcast.replay;

import io.playcast.EventHistory;
import io.playcast.EventHistory.Filter;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole log, or a part of it, as one JSON object a line. */
@RestController
class EventApi {
    static final String NDJSON = "application/x-ndjson";
    private static final int PAGE = 1_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:._-]{0,100}");

    private final EventHistory history;

    EventApi(EventHistory history) {
        this.history = history;
    }

    @GetMapping(path = "/api/v1/events", produces = NDJSON)
    @Operation(
            summary = "Stored events in commit order, one JSON object a line, up to the present end of the log",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Events, oldest first",
                            content = @Content(mediaType = NDJSON, examples = @ExampleObject(EventApi.EXAMPLE))))
    void events(
            @RequestParam(defaultValue = "") @Parameter(description = "a stream, or a prefix such as `lobby:`")
                    String stream,
            @RequestParam(defaultValue = "") @Parameter(description = "a stored name, or a prefix such as `lobby.`")
                    String type,
            @RequestParam(defaultValue = "0") @Parameter(description = "position to go on behind") long after,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Parameter(description = "most events wanted") long limit,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (limit < 1) {
            throw Rejected.badRequest("limit", "At least one event is to be wanted");
        }
        var filter = new Filter(name("stream", stream), name("type", type));
        // Read before anything is answered, so that a store that is away is still a problem document.
        var first = page(after, limit, filter);
        response.setContentType(NDJSON);
        write(first, limit, filter, response.getOutputStream());
    }

    /** Of a stream or a type, or the beginning of one. */
    private static String name(String parameter, String value) {
        if (!NAME.matcher(value).matches()) {
            throw Rejected.badRequest(parameter, "A name is made of letters, digits, and : . _ -");
        }
        return value;
    }

    /** Never more than one page in memory; a slow reader slows the next read. */
    private void write(List<StoredEvent> first, long limit, Filter filter, OutputStream out) throws IOException {
        var page = first;
        long left = limit;
        while (!page.isEmpty()) {
            for (var event : page) {
                EventLine.write(event, out);
            }
            left -= page.size();
            page = page(page.getLast().position(), left, filter);
        }
    }

    private List<StoredEvent> page(long after, long left, Filter filter) {
        return left == 0 ? List.of() : history.log(after, (int) Math.min(PAGE, left), filter);
    }

    private static final String EXAMPLE = """
            {"position":7,"id":"1f0c…","stream":"presence:01JZ9Q7R6Y0000000000000000","seq":0,\
            "type":"presence.CameOnline","rev":1,"time":"2026-01-31T20:15:00.123Z",\
            "data":{"user":"01JZ9Q7R6Y0000000000000000"},"meta":{"cmd":"…","corr":"…","cause":"…","by":"…"}}
            """;
}
