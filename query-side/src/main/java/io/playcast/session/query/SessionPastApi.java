package io.playcast.session.query;

import io.playcast.EventHistory;
import io.playcast.id.SessionId;
import io.playcast.past.Difference;
import io.playcast.past.Differences;
import io.playcast.past.HistoryPage;
import io.playcast.past.Moment;
import io.playcast.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way a session went: event by event, what changed between two of them, and its quality on one axis. */
@RestController
@RequestMapping("/api/v1/sessions/{session}")
class SessionPastApi {
    private final SessionAsItWas past;
    private final EventHistory history;
    private final Differences differences;
    private final SessionTimelines timelines;

    SessionPastApi(SessionAsItWas past, EventHistory history, Differences differences, SessionTimelines timelines) {
        this.past = past;
        this.history = history;
        this.differences = differences;
        this.timelines = timelines;
    }

    @GetMapping("/history")
    @Operation(summary = "The events of one session in order")
    HistoryPage history(
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "-1") @Parameter(description = "sequence number to go on behind") long after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        var page = history.stream(session.toString(), Page.behind(after), Page.checked(limit));
        if (page.isEmpty()) {
            past.at(session, Moment.NOW);
        }
        return HistoryPage.of(path(session), page, limit);
    }

    @GetMapping("/diff")
    @Operation(
            summary = "What changed in a session between two moments, as a JSON patch, and the events that changed it")
    Difference difference(
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "0") @Parameter(description = "sequence number or instant") String from,
            @RequestParam(defaultValue = "999999999999999999")
                    @Parameter(description = "sequence number or instant; the present without it")
                    String to) {
        var earlier = Moment.parse("from", from);
        var later = Moment.parse("to", to);
        return differences.between(
                path(session), session.toString(), past.at(session, earlier), past.at(session, later));
    }

    @GetMapping("/timeline")
    @Operation(
            summary =
                    "A session's quality on one axis: windows of both ends, changes with their reasons, milestones, troubles",
            description = "Milliseconds count from the opening of the stream.")
    Timeline timeline(@PathVariable SessionId session) {
        return timelines.of(session);
    }

    static String path(SessionId session) {
        return "/api/v1/sessions/" + session.value();
    }
}
