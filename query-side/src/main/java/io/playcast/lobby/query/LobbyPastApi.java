package io.playcast.lobby.query;

import io.playcast.EventHistory;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.past.Difference;
import io.playcast.past.Differences;
import io.playcast.past.HistoryPage;
import io.playcast.past.Moment;
import io.playcast.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way a lobby came: event by event, and what changed between two of them. */
@RestController
@RequestMapping("/api/v1/lobbies/{lobby}")
class LobbyPastApi {
    private final LobbyAsItWas past;
    private final EventHistory history;
    private final Differences differences;

    LobbyPastApi(LobbyAsItWas past, EventHistory history, Differences differences) {
        this.past = past;
        this.history = history;
        this.differences = differences;
    }

    @GetMapping("/history")
    @Operation(summary = "The events of one lobby in order, as its members saw them")
    HistoryPage history(
            @PathVariable LobbyId lobby,
            @RequestParam(defaultValue = "-1") @Parameter(description = "sequence number to go on behind") long after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        past.at(lobby, Moment.NOW, caller);
        return HistoryPage.of(
                path(lobby), history.stream(lobby.toString(), Page.behind(after), Page.checked(limit)), limit);
    }

    @GetMapping("/diff")
    @Operation(summary = "What changed in a lobby between two moments, as a JSON patch, and the events that changed it")
    Difference difference(
            @PathVariable LobbyId lobby,
            @RequestParam(defaultValue = "0") @Parameter(description = "sequence number or instant") String from,
            @RequestParam(defaultValue = "999999999999999999")
                    @Parameter(description = "sequence number or instant; the present without it")
                    String to,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var earlier = Moment.parse("from", from);
        var later = Moment.parse("to", to);
        past.at(lobby, Moment.NOW, caller); // what happened between is for those who may read the history
        return differences.between(
                path(lobby), lobby.toString(), past.at(lobby, earlier, caller), past.at(lobby, later, caller));
    }

    static String path(LobbyId lobby) {
        return "/api/v1/lobbies/" + lobby.value();
    }
}
