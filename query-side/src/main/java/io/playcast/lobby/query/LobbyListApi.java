package io.playcast.lobby.query;

import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of open lobbies. */
@RestController
@ServedFrom("lobbies")
class LobbyListApi {
    private final LobbyPages pages;

    LobbyListApi(LobbyPages pages) {
        this.pages = pages;
    }

    /** How the page reads; it is written from stored bytes. @param next what to give as {@code after} for the next page; absent on the last one */
    record LobbyPage(List<LobbyDetail> lobbies, @Nullable String next) {}

    @GetMapping(path = "/api/v1/lobbies", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Lobbies that are open: the public ones and one's own; all of them for staff",
            description =
                    "The newest first, or those with the most members or free seats. A page may be short and still have a next one, "
                            + "after a long run of lobbies that were not asked for. Nothing that is opened meanwhile moves what is on the next page.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A page; its ETag changes with whatever it shows",
                            content = @Content(schema = @Schema(implementation = LobbyPage.class))))
    ResponseEntity<byte[]> open(
            @ParameterObject @ModelAttribute LobbyFilter filter,
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var page = pages.of(filter.question(caller).page(filter.checked(after), Page.checked(limit)));
        return ResponseEntity.ok()
                .eTag('"' + page.tag() + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .body(page.json());
    }
}
