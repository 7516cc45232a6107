package io.playcast.lobby.query;

import io.playcast.EventHistory;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Visibility;
import io.playcast.replay.PastEvent;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lobbies, as they are and as they were. */
@RestController
@RequestMapping("/api/v1/lobbies")
@ServedFrom("lobbies")
class LobbyApi {
    private final Live<RedisRows<LobbyView>> lobbies;
    private final LobbyWords words;
    private final LobbyAsItWas past;
    private final EventHistory history;

    LobbyApi(Live<RedisRows<LobbyView>> lobbies, LobbyWords words, LobbyAsItWas past, EventHistory history) {
        this.lobbies = lobbies;
        this.words = words;
        this.past = past;
        this.history = history;
    }

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record LobbyPage(List<LobbyDetail> lobbies, @Nullable String next) {}

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record HistoryPage(List<PastEvent> events, @Nullable Long next) {}

    @GetMapping
    @Operation(
            summary = "Lobbies that are open, newest first: the public ones and one's own; all of them for staff",
            description = "A page may be short and still have a next one, after a long run of lobbies of others.")
    LobbyPage open(
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var found = new OpenLobbyPages(lobbies.now()).read(Page.ofIds(after, limit), caller);
        return new LobbyPage(words.join(found.rows()), found.next());
    }

    @GetMapping("/{lobby}")
    @Operation(summary = "One lobby, now or as it was; its ETag is the number of the last event in it")
    ResponseEntity<LobbyDetail> lobby(
            @PathVariable LobbyId lobby,
            @RequestParam(required = false)
                    @Parameter(description = "sequence number or instant; the lobby as it was then")
                    @Nullable
                    String at,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var row = at == null
                ? lobbies.now().find(lobby.toString()).orElseThrow(LobbyAsItWas::unknown)
                : past.at(lobby, at);
        requireReadable(row.view(), caller);
        var detail = words.join(List.of(row)).getFirst();
        return Tag.of(detail.tag(), detail);
    }

    @GetMapping("/{lobby}/history")
    @Operation(summary = "The events of one lobby in order, as its members saw them")
    HistoryPage history(
            @PathVariable LobbyId lobby,
            @RequestParam(defaultValue = "-1") @Parameter(description = "sequence number to go on behind") long after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        requireReadable(past.latest(lobby).view(), caller);
        var events = history.stream(lobby.toString(), Page.behind(after), Page.checked(limit)).stream()
                .map(PastEvent::of)
                .toList();
        return new HistoryPage(events, events.size() == limit ? events.getLast().seq() : null);
    }

    /** A private lobby is there for those who are in it, and for nobody else. */
    private static void requireReadable(LobbyView view, Principal caller) {
        if (view.visibility() == Visibility.PRIVATE && !OpenLobbyPages.concerns(view, caller)) {
            throw LobbyAsItWas.unknown();
        }
    }
}
