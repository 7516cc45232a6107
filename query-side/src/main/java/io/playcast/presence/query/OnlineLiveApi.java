package io.playcast.presence.query;

import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.live.EventStream;
import io.playcast.live.LiveStreams;
import io.playcast.live.LiveView;
import io.playcast.live.News.Changed;
import io.playcast.live.ViewFeed;
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import io.playcast.presence.projection.Presences;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who comes and goes, while it happens. */
@RestController
@ServedFrom("presence")
class OnlineLiveApi {
    private final LiveStreams streams;
    private final ViewFeed<PresenceView> feed;
    private final Live<RedisRows<PresenceView>> presences;

    OnlineLiveApi(LiveStreams streams, ViewFeed<PresenceView> feed, Live<RedisRows<PresenceView>> presences) {
        this.streams = streams;
        this.feed = feed;
        this.presences = presences;
    }

    @GetMapping(path = "/api/v1/presence/online/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Who is online while it changes, as server-sent events",
            description =
                    "First a `snapshot` with the ids of the newest accounts that are online; then `changed` with each presence that changes, and "
                            + "`gone` with the id of whoever is not online any more. `Last-Event-ID` as for /lobbies/live.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "`snapshot`, then `changed` and `gone`",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            examples = @ExampleObject(OnlineLiveApi.EXAMPLE))))
    void online(
            @RequestParam(defaultValue = "200") @Parameter(description = "ids in the snapshot, 1 to 200") int limit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws InterruptedException {
        streams.serve(feed, null, new Online(Page.checked(limit)), caller, seen, response);
    }

    private final class Online implements LiveView {
        private final int limit;
        private String version = "";
        private long number;

        private Online(int limit) {
            this.limit = limit;
        }

        @Override
        public boolean begin(String seen, EventStream out) throws IOException {
            var rows = presences.now();
            var page = rows.ask(Wanted.all(Presences.SHAPE.newest(), "", limit));
            version = rows.version() + ".";
            number = page.number();
            if (!seen.equals(version + number)) {
                var users = page.ids().stream().collect(Collectors.joining("\",\"", "\"", "\""));
                var next = page.next().isEmpty() ? "" : ",\"next\":\"" + page.next() + "\"";
                out.send(
                        "snapshot",
                        version + number,
                        "{\"users\":[" + (page.ids().isEmpty() ? "" : users) + "]" + next + "}");
            }
            return true;
        }

        @Override
        public boolean changed(Changed change, EventStream out) throws IOException {
            if (change.number() > number) {
                number = change.number();
                var view = change.view(PresenceView.class);
                var isGone = view.status() == PresenceStatus.OFFLINE;
                var json = isGone
                        ? "{\"user\":\"" + change.id() + "\"}"
                        : change.row().json();
                out.send(isGone ? "gone" : "changed", version + number, json);
            }
            return true;
        }
    }

    private static final String EXAMPLE = """
            id: 1.1764361100123456
            event: snapshot
            data: {"users":["01JZ9Q7R6Y0000000000000000"]}

            id: 1.1764361100123457
            event: gone
            data: {"user":"01JZ9Q7R6Y0000000000000000"}

            """;
}
