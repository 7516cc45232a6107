package io.playcast.session.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.SessionId;
import io.playcast.live.EventStream;
import io.playcast.live.LiveStreams;
import io.playcast.live.LiveView;
import io.playcast.live.News.Changed;
import io.playcast.live.ViewFeed;
import io.playcast.rest.ServedFrom;
import io.playcast.session.SessionStatus;
import io.playcast.session.SessionView;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.StoredRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A session that is watched while it runs. */
@RestController
@ServedFrom("sessions")
class SessionLiveApi {
    private final LiveStreams streams;
    private final ViewFeed<SessionView> feed;
    private final Live<RedisRows<SessionView>> sessions;

    SessionLiveApi(LiveStreams streams, ViewFeed<SessionView> feed, Live<RedisRows<SessionView>> sessions) {
        this.streams = streams;
        this.feed = feed;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/v1/sessions/{session}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "One running session while it changes, as server-sent events",
            description =
                    "`changed` with the session as it is, at the begin unless `Last-Event-ID` says that it is known, and after each change. "
                            + "The stream ends when the session has.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "`changed`",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            examples = @ExampleObject(SessionLiveApi.EXAMPLE))))
    void session(
            @PathVariable SessionId session,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws InterruptedException {
        streams.serve(feed, session.value(), new Running(session), caller, seen, response);
    }

    private final class Running implements LiveView {
        private final SessionId session;
        private long shown = -1;

        private Running(SessionId session) {
            this.session = session;
        }

        @Override
        public boolean begin(String seen, EventStream out) throws IOException {
            var name = session.toString();
            var row = sessions.now().findStored(List.of(name)).get(name);
            if (row == null) {
                throw new Rejected("session.unknown", "There is no such session, or it ended a while ago");
            }
            if (Long.toString(row.seq()).equals(seen)) {
                shown = row.seq();
            } else if (row.seq() > shown) {
                show(row, out);
            }
            return row.view(SessionView.class).status() == SessionStatus.OPEN;
        }

        @Override
        public boolean changed(Changed change, EventStream out) throws IOException {
            if (change.row().seq() > shown) {
                show(change.row(), out);
            }
            return change.view(SessionView.class).status() == SessionStatus.OPEN;
        }

        private void show(StoredRow row, EventStream out) throws IOException {
            shown = row.seq();
            out.send("changed", Long.toString(shown), "{\"seq\":" + shown + ",\"view\":" + row.json() + "}");
        }
    }

    private static final String EXAMPLE = """
            id: 2
            event: changed
            data: {"seq":2,"view":{"session":"01JZ9Q7R6Y0000000000000000","status":"open","paused":false,"viewers":[]}}

            """;
}
