package io.playcast.lobby.query;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.id.GameId;
import io.playcast.lobby.Region;
import io.playcast.lobby.Visibility;
import io.playcast.lobby.projection.LobbyQuestion;
import io.playcast.lobby.projection.LobbySort;
import io.playcast.rest.Choice;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What a caller asks of a list of lobbies, as it stands in the query; what is not asked for is null. */
record LobbyFilter(
        @Parameter(description = "`public`, `unlisted` or `private`") @Nullable
        String visibility,

        @Parameter(description = "such as `europe` or `north-america`") @Nullable
        String region,

        @Parameter(description = "a game's slug, such as `frozen-bubble`") @Nullable
        String game,

        @BindParam("free-seats")
        @Parameter(name = "free-seats", description = "seats that are free at least, 0 to 16")
        @Nullable
        Integer freeSeats,

        @Parameter(description = "`newest`, `members` or `free-seats`, the most first") @Nullable
        String sort) {
    private static final int MOST_SEATS = 16;

    LobbyQuestion question(Principal caller) {
        int free = freeSeats == null ? 0 : freeSeats;
        if (free < 0 || free > MOST_SEATS) {
            throw Rejected.badRequest("free-seats", "A lobby has 0 to " + MOST_SEATS + " seats");
        }
        return new LobbyQuestion(
                Readers.seesAll(caller) ? null : caller.user(),
                Choice.of("visibility", given(visibility), Visibility.class).orElse(null),
                Choice.of("region", given(region), Region.class).orElse(null),
                game(given(game)),
                free,
                sorted());
    }

    /** @param after as the caller gave it */
    String checked(String after) {
        if (!after.isEmpty() && !after.matches(sorted().pattern())) {
            throw Rejected.badRequest("after", "A page begins after the `next` of a page of the same list");
        }
        return after;
    }

    private LobbySort sorted() {
        return Choice.of("sort", given(sort), LobbySort.class).orElse(LobbySort.NEWEST);
    }

    private static @Nullable GameId game(String slug) {
        try {
            return slug.isEmpty() ? null : new GameId(slug);
        } catch (Rejected refused) {
            throw Rejected.badRequest("game", String.valueOf(refused.getMessage()));
        }
    }

    private static String given(@Nullable String word) {
        return word == null ? "" : word;
    }
}
