package io.playcast.live;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.log.LogHead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as server-sent events: from a position on without a hole or a repetition, and then as it grows. */
@RestController
class LiveApi {
    static final String EXAMPLE = """
            id: 7
            event: stored
            data: {"position":7,"id":"1f0c","stream":"presence:01JZ9Q7R6Y0000000000000000","seq":0,"type":"presence.CameOnline","rev":1,\
            "time":"2026-01-31T20:15:00.123Z","data":{},"meta":{}}

            """;
    private static final int WATCHERS = 64;

    private final EventHistory history;
    private final LogHead head;
    private final LiveLog log;
    private final Clock clock;
    /** Each holds a virtual thread and a page of events. */
    private final Semaphore watchers = new Semaphore(WATCHERS);

    LiveApi(EventHistory history, LogHead head, LiveLog log, ObjectProvider<Clock> clock) {
        this.history = history;
        this.head = head;
        this.log = log;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping(path = "/api/v1/events/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Stored events as they come, as server-sent events named `stored`, their id the position",
            description =
                    "Begins behind `Last-Event-ID`, else behind `after`, else at the present end of the log. A comment every "
                            + "fifteen seconds shows that it goes on. The event `end` says why it ends: `token.expired` or `closing`.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Events, oldest first",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(EXAMPLE))))
    void live(
            @RequestParam(defaultValue = "") @Parameter(description = "a stream, or a prefix such as `lobby:`")
                    String stream,
            @RequestParam(defaultValue = "") @Parameter(description = "a stored name, or a prefix such as `lobby.`")
                    String type,
            @RequestParam(defaultValue = "-1") @Parameter(description = "position to go on behind") long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "-1")
                    @Parameter(description = "id of the last event that was received")
                    long lastEventId,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        var watched = new Watched(stream, type);
        // Read before anything is answered, so that a store that is away is still a problem document.
        long end = head.position();
        long begin = lastEventId >= 0 ? lastEventId : after >= 0 ? after : end;
        if (!watchers.tryAcquire()) {
            throw Rejected.unavailable("Many are watching already", 5_000);
        }
        try {
            EventStream.head(response);
            response.flushBuffer();
            if (request.getMethod().equals("HEAD")) {
                return;
            }
            new Watching(watched, caller.expiresAt(), clock, log, new LiveEvents(response.getOutputStream()))
                    .from(begin, end, history);
        } finally {
            watchers.release();
        }
    }
}
