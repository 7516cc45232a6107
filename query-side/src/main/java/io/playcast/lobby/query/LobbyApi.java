package io.playcast.lobby.query;

import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyView;
import io.playcast.past.Links;
import io.playcast.past.Moment;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.Seen;
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

    LobbyApi(Live<RedisRows<LobbyView>> lobbies, LobbyWords words, LobbyAsItWas past) {
        this.lobbies = lobbies;
        this.words = words;
        this.past = past;
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
        var row = at == null ? present(lobby, caller) : past.at(lobby, Moment.parse("at", at), caller);
        var detail = words.join(List.of(row)).getFirst();
        return Tag.of(detail.tag(), detail.with(Links.of(LobbyPastApi.path(lobby), row.seq())));
    }

    private Seen<LobbyView> present(LobbyId lobby, Principal caller) {
        return lobbies.now()
                .find(lobby.toString())
                .filter(row -> Readers.mayRead(row.view(), caller))
                .orElseThrow(LobbyAsItWas::unknown);
    }
}
