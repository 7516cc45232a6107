package io.playcast.replay;

import io.playcast.Rejected;
import io.playcast.log.LogExport;
import io.playcast.log.LogSlices;
import io.playcast.log.LogTimes;
import io.playcast.log.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole log, or a part of it, as one JSON object a line. */
@RestController
class EventApi {
    static final String NDJSON = "application/x-ndjson";
    private static final int BUFFER = 1 << 16;
    /** Each holds a connection to the database as long as its reader takes. */
    private static final int AT_ONCE = 4;

    private final LogSlices slices;
    private final Semaphore places = new Semaphore(AT_ONCE);

    EventApi(DataSource source, LogTimes times) {
        this.slices = new LogSlices(source, times);
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
            @RequestParam(defaultValue = "") @Parameter(description = "what a request and all that came of it share")
                    String corr,
            @RequestParam(defaultValue = "") @Parameter(description = "a user's id, or the name of an automation")
                    String by,
            @RequestParam(defaultValue = "") @Parameter(description = "the first moment, such as 2026-01-31T20:15:00Z")
                    String from,
            @RequestParam(defaultValue = "") @Parameter(description = "the first moment that no longer belongs to it")
                    String to,
            @RequestParam(defaultValue = "0") @Parameter(description = "position to go on behind") long after,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Parameter(description = "most events wanted") long limit,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (limit < 1) {
            throw Rejected.badRequest("limit", "At least one event is to be wanted");
        }
        export(
                new Slice(
                        EventWords.name("stream", stream),
                        EventWords.name("type", type),
                        EventWords.word("corr", corr),
                        EventWords.word("by", by),
                        EventWords.moment("from", from),
                        EventWords.moment("to", to),
                        after,
                        limit),
                response);
    }

    private void export(Slice slice, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            throw Rejected.unavailable("As many exports run here now as there is room for", 5_000);
        }
        // Its first row is read before anything is answered, so that a store that is away is still a problem document.
        try (var export = slices.open(slice)) {
            response.setContentType(NDJSON);
            write(export, response.getOutputStream());
        } finally {
            places.release();
        }
    }

    /** Never more than a buffer in memory; a slow reader slows PostgreSQL. */
    private static void write(LogExport export, OutputStream answer) throws IOException {
        var out = new BufferedOutputStream(answer, BUFFER);
        while (export.hasNext()) {
            export.writeNext(out);
        }
        out.flush();
    }

    private static final String EXAMPLE = """
            {"position":7,"id":"1f0c…","stream":"presence:01JZ9Q7R6Y0000000000000000","seq":0,\
            "type":"presence.CameOnline","rev":1,"time":"2026-01-31T20:15:00.123Z",\
            "data":{"user":"01JZ9Q7R6Y0000000000000000"},"meta":{"cmd":"…","corr":"…","cause":"…","by":"…"}}
            """;
}
