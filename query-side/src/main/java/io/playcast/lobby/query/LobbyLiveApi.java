package io.playcast.lobby.query;

import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.live.LiveStreams;
import io.playcast.live.ViewFeed;
import io.playcast.lobby.LobbyView;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lobbies that are watched while they change. */
@RestController
@ServedFrom("lobbies")
class LobbyLiveApi {
    private static final String SEEN = "Last-Event-ID";

    private final LiveStreams streams;
    private final ViewFeed<LobbyView> feed;
    private final Live<RedisRows<LobbyView>> lobbies;
    private final LobbyPages pages;

    LobbyLiveApi(LiveStreams streams, ViewFeed<LobbyView> feed, Live<RedisRows<LobbyView>> lobbies, LobbyPages pages) {
        this.streams = streams;
        this.feed = feed;
        this.lobbies = lobbies;
        this.pages = pages;
    }

    @GetMapping(path = "/api/v1/lobbies/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The directory while it changes, as server-sent events",
            description =
                    "First a `snapshot`, a page as GET /lobbies answers; then `changed` with a lobby that is in the list, and `gone` with the id "
                            + "of one that was shown and is not in it any more. With the `Last-Event-ID` of the latest change there is no snapshot; "
                            + "with any other one there is a new one. A reader that does not keep up is closed.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "`snapshot`, then `changed` and `gone`",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            examples = @ExampleObject(LobbyLiveApi.LIST))))
    void list(
            @ParameterObject @ModelAttribute LobbyFilter filter,
            @RequestParam(defaultValue = "50") @Parameter(description = "lobbies in the snapshot, 1 to 200") int limit,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws InterruptedException {
        var view = new LiveList(lobbies, pages, filter.question(caller), Page.checked(limit));
        streams.serve(feed, null, view, caller, seen, response);
    }

    @GetMapping(path = "/api/v1/lobbies/{lobby}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "One lobby while it changes, as server-sent events",
            description =
                    "`changed` with the lobby as it is, at the begin unless `Last-Event-ID` says that it is known, and after each change. "
                            + "The stream ends with `gone` when it is closed or no longer for the reader.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "`changed`, and `gone` at the end",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            examples = @ExampleObject(LobbyLiveApi.ONE))))
    void one(
            @PathVariable LobbyId lobby,
            @RequestHeader(name = SEEN, required = false) @Nullable String seen,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws InterruptedException {
        streams.serve(feed, lobby.value(), new LiveLobby(lobby, caller, lobbies, pages), caller, seen, response);
    }

    private static final String ONE = """
            id: 4
            event: changed
            data: {"seq":4,"view":{"lobby":"01JZ9Q7R6Y0000000000000000","status":"open"},"cards":[]}

            """;

    private static final String LIST = """
            id: 1.1764361100123456
            event: snapshot
            data: {"lobbies":[]}

            id: 1.1764361100123457
            event: gone
            data: {"lobby":"01JZ9Q7R6Y0000000000000000"}

            """;
}
