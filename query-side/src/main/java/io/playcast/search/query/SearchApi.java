package io.playcast.search.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.card.Cards;
import io.playcast.rest.Page;
import io.playcast.search.Found;
import io.playcast.search.Kind;
import io.playcast.search.SearchIndex;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Games by their titles for everybody, people by their names for those who look after the platform. */
@RestController
class SearchApi {
    private static final int LONGEST = 100;

    private final SearchIndex index;
    private final Cards cards;

    SearchApi(SearchIndex index, Cards cards) {
        this.index = index;
        this.cards = cards;
    }

    /** @param name as it is now */
    record Hit(Kind kind, String id, String name) {}

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record HitPage(List<Hit> hits, @Nullable String next) {}

    @GetMapping("/api/v1/search")
    @Operation(summary = "Games or users whose name has all of these words, or words that begin so")
    HitPage search(
            @RequestParam @Parameter(description = "words, or beginnings of words") String q,
            @RequestParam(defaultValue = "game") @Parameter(description = "`game`, or `user` for analysts and admins")
                    String kind,
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "20") @Parameter(description = "1 to 200") int limit,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var wanted = kind(kind);
        if (wanted == Kind.USER && !looksAfterThePlatform(caller)) {
            throw new Rejected("access.role", "Your account may search for games only");
        }
        if (q.isBlank() || q.length() > LONGEST) {
            throw Rejected.badRequest("q", "A search has 1 to " + LONGEST + " characters");
        }
        var found = index.find(wanted, q, after, Page.checked(limit));
        return new HitPage(named(found), found.size() == limit ? found.getLast().id() : null);
    }

    /** The index knows no names: whoever was erased a moment ago has none any more, and is left out. */
    private List<Hit> named(List<Found> found) {
        var texts = cards.read(found.stream().map(Found::card).toList());
        return found.stream()
                .flatMap(hit -> Stream.ofNullable(texts.get(hit.card()))
                        .flatMap(card -> Stream.ofNullable(card.text()))
                        .map(name -> new Hit(hit.kind(), hit.id(), name)))
                .toList();
    }

    private static boolean looksAfterThePlatform(Principal caller) {
        return caller.roles().contains(AccountRole.ANALYST) || caller.roles().contains(AccountRole.ADMIN);
    }

    private static Kind kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Rejected.badRequest("kind", "Search for game or user"));
    }
}
