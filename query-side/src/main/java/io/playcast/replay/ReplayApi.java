package io.playcast.replay;

import io.playcast.integration.Redelivery;
import io.playcast.log.LinkedEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands one event once more to one consumer outside; no read model, no automation and no other consumer hears of it. */
@RestController
class ReplayApi {
    private final LinkedEvents events;
    private final Redelivery redelivery;

    ReplayApi(DataSource source, Redelivery redelivery) {
        this.events = new LinkedEvents(source);
        this.redelivery = redelivery;
    }

    /** @param consumers everybody it could have gone to */
    record Replayed(String event, long position, String consumer, List<String> consumers) {}

    @PostMapping("/api/v1/events/{event}/replay")
    @Operation(
            summary = "Hand one event once more to one consumer: `queue`, `topic` or `webhook:ID`",
            description = "It is sent within seconds after the wish is written down, and to nobody else.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReplayWanted.class))))
    ResponseEntity<Replayed> replay(
            @PathVariable @Parameter(description = "id of an event") String event,
            @RequestBody(required = false) @Nullable String body) {
        var wanted = ReplayWanted.read(body);
        var found = events.find(EventWords.id(event)).orElseThrow(Causes::unknown);
        redelivery.deliver(found, wanted.consumer());
        return ResponseEntity.accepted()
                .body(new Replayed(found.id(), found.position(), wanted.consumer(), redelivery.consumers()));
    }
}
