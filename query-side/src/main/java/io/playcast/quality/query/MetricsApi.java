package io.playcast.quality.query;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.id.SessionId;
import io.playcast.rest.ServedFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time series of a session's picture. */
@RestController
@ServedFrom({"quality-windows", "quality-minutes"})
class MetricsApi {
    private final SessionMetrics metrics;
    private final EventHistory history;

    MetricsApi(SessionMetrics metrics, EventHistory history) {
        this.metrics = metrics;
        this.history = history;
    }

    @GetMapping("/api/v1/sessions/{session}/metrics")
    @Operation(
            summary = "How good the session's picture was, kept apart from the events: five seconds or minutes",
            description = "Windows of five seconds are kept for 7 days, minutes for 400.")
    SessionMetrics.MetricsPage metrics(
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "1m") @Parameter(description = "`5s` or `1m`", example = "1m")
                    String resolution,
            @RequestParam(required = false)
                    @Parameter(
                            description = "the first moment that is wanted, or `next` of the page before",
                            example = "2026-01-31T20:15:00Z")
                    @Nullable
                    Instant from,
            @RequestParam(required = false)
                    @Parameter(description = "the last moment that is wanted", example = "2026-01-31T21:15:00Z")
                    @Nullable
                    Instant to) {
        if (history.stream(session.toString(), 0, 1).isEmpty()) {
            throw new Rejected("session.unknown", "There is no such session");
        }
        return metrics.page(session, resolution, from, to);
    }
}
