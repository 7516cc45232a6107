package io.playcast.lobby.query;

import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.PadMap;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Who plays. */
@RestController
@ServedFrom("lobbies")
class PadApi {
    private final Live<RedisRows<LobbyView>> lobbies;

    PadApi(Live<RedisRows<LobbyView>> lobbies) {
        this.lobbies = lobbies;
    }

    @GetMapping("/api/v1/lobbies/{lobby}/pads")
    @Operation(summary = "Who holds which pad, and whether it reaches the game; the ETag is the lobby's")
    ResponseEntity<PadMap> pads(
            @PathVariable LobbyId lobby, @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var row = lobbies.now()
                .find(lobby.toString())
                .filter(found -> Readers.mayRead(found.view(), caller))
                .orElseThrow(LobbyAsItWas::unknown);
        return Tag.of(row.seq(), PadMap.of(row.view()));
    }
}
