package io.playcast.rebuild.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.rebuild.query.ProjectionsHere.Differences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The read models: where each stands, whether it is right, making it anew, and changing over to what was made. */
@RestController
@RequestMapping("/api/v1/projections")
class ProjectionApi {
    private static final int LONGEST_REASON = 300;

    private final ProjectionsHere here;

    ProjectionApi(ProjectionsHere here) {
        this.here = here;
    }

    record ProjectionList(List<ProjectionStatus> projections) {}

    /** Why. @param force although something speaks against it; then there is to be a reason */
    record Wish(@Nullable Boolean force, @Nullable String reason) {
        static final Wish PLAIN = new Wish(null, null);

        boolean forced() {
            return Boolean.TRUE.equals(force);
        }

        String why() {
            var text = reason == null ? "" : reason.strip();
            if (text.length() > LONGEST_REASON) {
                throw Rejected.badRequest("reason", "A reason has at most " + LONGEST_REASON + " characters");
            }
            return text;
        }
    }

    @GetMapping
    @Operation(summary = "Each projection: its versions, its position in the log, and what is being done for it")
    ProjectionList all() {
        return new ProjectionList(here.all());
    }

    @PostMapping("/{name}/rebuild")
    @Operation(
            summary = "Build a new version beside the one that serves, compare both, and change over",
            description = "It takes over by itself when it is equal, row by row, unless `switch` is false.")
    ResponseEntity<ProjectionStatus> rebuild(
            @PathVariable String name,
            @RequestParam(name = "switch", defaultValue = "true")
                    @Parameter(description = "whether it takes over by itself")
                    boolean takesOver) {
        var status = here.rebuild(name, takesOver);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/projections/" + name + "/progress"))
                .body(status);
    }

    @GetMapping("/{name}/diff")
    @Operation(
            summary = "Rows that are not as they should be; none when all is well",
            description =
                    "With `fold`, rows of the live version that are not the fold of their events. With `version`, rows that are "
                            + "not the same in the version that is being built, or else in the one that was kept. Without it, `version` "
                            + "while a new one is compared or waits, and else `fold`.")
    Differences diff(
            @PathVariable String name,
            @RequestParam(defaultValue = "") @Parameter(description = "`fold` or `version`") String with) {
        return switch (with) {
            case "" -> here.differences(name);
            case "fold" -> here.differencesFromFold(name);
            case "version" -> here.differencesOfVersions(name);
            default -> throw Rejected.badRequest("with", "Rows are compared with their fold or with another version");
        };
    }

    @PostMapping("/{name}/switch")
    @Operation(
            summary = "Let the version that was built and waits take over, at once",
            description =
                    "Refused while streams are parked that cannot be folded, unless `force` is true and a `reason` is given.")
    ProjectionStatus takeOver(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Wish body,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var wish = body == null ? Wish.PLAIN : body;
        return here.takeOver(name, caller, wish.forced(), wish.why());
    }

    @PostMapping("/{name}/undo")
    @Operation(summary = "Go back to the version before the last switch, with everything that happened since")
    ProjectionStatus undo(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Wish body,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var wish = body == null ? Wish.PLAIN : body;
        return here.undo(name, caller, wish.why());
    }
}
