package io.playcast.presence.query;

import io.playcast.Rejected;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceView;
import io.playcast.presence.projection.Presences;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is there. */
@RestController
@RequestMapping("/api/v1")
@ServedFrom("presence")
class PresenceApi {
    private final Live<RedisRows<PresenceView>> presences;
    private final Cards cards;

    PresenceApi(Live<RedisRows<PresenceView>> presences, Cards cards) {
        this.presences = presences;
        this.cards = cards;
    }

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record OnlinePage(List<String> users, @Nullable String next) {}

    @GetMapping("/users/{user}/presence")
    @Operation(summary = "Whether somebody is online or away, since when, and what they do")
    ResponseEntity<PresenceDetail> presence(@PathVariable UserId user) {
        var row = presences
                .now()
                .find(new PresenceId(user).toString())
                .orElseThrow(() -> new Rejected("user.unknown", "Nobody of that id was ever here"));
        var detail = PresenceDetail.of(row.view(), words(row.view()));
        return Tag.of(detail.tag(row), detail);
    }

    private @Nullable ShownCard words(PresenceView view) {
        var ref = view.activity();
        return ref == null ? null : cards.read(List.of(ref)).get(ref);
    }

    @GetMapping("/presence/online")
    @Operation(summary = "The ids of everybody who is online, newest account first")
    ResponseEntity<OnlinePage> online(
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        var page = Page.ofIds(after, limit);
        var found = presences.now().ask(Wanted.all(Presences.SHAPE.newest(), page.after(), page.limit()));
        var online = new OnlinePage(found.ids(), found.next().isEmpty() ? null : found.next());
        return Tag.of(Integer.toHexString(online.hashCode()), online);
    }
}
