package io.playcast.replay;

import io.playcast.Rejected;
import io.playcast.log.LinkedEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why something happened, and what came of it. */
@RestController
class CauseApi {
    private static final int DEEPEST = 50;

    private final Causes causes;

    CauseApi(DataSource source) {
        this.causes = new Causes(new LinkedEvents(source));
    }

    @GetMapping("/api/v1/events/{event}/causes")
    @Operation(
            summary =
                    "The tree an event stands in: the message it began with, the commands given, and their consequences")
    CausationTree tree(
            @PathVariable @Parameter(description = "id of an event") String event,
            @RequestParam(defaultValue = "20") @Parameter(description = "levels of events, 1 to 50") int depth) {
        if (depth < 1 || depth > DEEPEST) {
            throw Rejected.badRequest("depth", "A tree has 1 to " + DEEPEST + " levels");
        }
        return causes.of(EventWords.id(event), depth);
    }
}
