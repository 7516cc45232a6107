package io.playcast.rebuild.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Rejected;
import io.playcast.live.EventStream;
import io.playcast.stored.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a rebuild while it goes on, as server-sent events: a status twice a second, until it comes to rest. */
@RestController
class ProgressApi {
    private static final int WATCHERS = 32;
    private static final long EVERY_MS = 500;

    private final ProjectionsHere here;
    /** Each holds a thread and asks the database. */
    private final Semaphore watchers = new Semaphore(WATCHERS);

    ProgressApi(ProjectionsHere here) {
        this.here = here;
    }

    @GetMapping(path = "/api/v1/projections/{name}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "A projection's status while it is made anew, as server-sent events named `status`",
            description = "It ends with the first status that says that nothing goes on any more.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Statuses, twice a second",
                            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE)))
    void progress(@PathVariable String name, @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        // Asked before anything is answered, so that a name there is not is still a problem document.
        var first = here.status(name);
        if (!watchers.tryAcquire()) {
            throw Rejected.unavailable("Many are watching already", 5_000);
        }
        try {
            EventStream.head(response);
            watch(first, response.getOutputStream());
        } finally {
            watchers.release();
        }
    }

    private void watch(ProjectionStatus first, OutputStream out) throws IOException, InterruptedException {
        var status = first;
        send(status, out);
        while (status.rebuilding()) {
            Thread.sleep(EVERY_MS);
            status = here.status(status.name());
            send(status, out);
        }
    }

    private static void send(ProjectionStatus status, OutputStream out) throws IOException {
        out.write(("event: status\ndata: " + json(status) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String json(ProjectionStatus status) throws JsonProcessingException {
        return Json.stored().writeValueAsString(status);
    }
}
