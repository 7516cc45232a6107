package io.playcast.profile.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.account.AccountStatus;
import io.playcast.account.Principal;
import io.playcast.card.Cards;
import io.playcast.dynamo.SummedRows;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.profile.projection.ProfilePart;
import io.playcast.profile.projection.ProfileSums;
import io.playcast.rest.ServedFrom;
import io.playcast.view.Live;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a person, for themselves and for staff. */
@RestController
@ServedFrom("user-profiles")
class ProfileApi {
    private final Live<SummedRows<ProfilePart, ProfileSums>> profiles;
    private final Cards cards;

    ProfileApi(Live<SummedRows<ProfilePart, ProfileSums>> profiles, Cards cards) {
        this.profiles = profiles;
        this.cards = cards;
    }

    /** @param name as they typed it; absent where they never did
     *  @param status absent for whoever has no account yet
     *  @param lastSeen when they last came, went or were away
     *  @param minutesWatched all devices added up @param minutesPlayed with a pad in hand while a session ran */
    record Profile(
            UserId user,
            @Nullable String name,
            @Nullable AccountStatus status,
            List<AccountRole> roles,
            @Nullable Instant created,
            @Nullable Instant lastSeen,
            int lobbiesHosted,
            int lobbiesJoined,
            int sessionsShown,
            int sessionsWatched,
            long minutesWatched,
            long minutesPlayed) {}

    @GetMapping("/api/v1/users/{user}/profile")
    @Operation(summary = "What somebody has done here so far; for themselves and for staff")
    Profile profile(
            @PathVariable @Parameter(example = "01JAZ5T3V4W5X6Y7Z8A9B0C1D3") UserId user,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        requireReadable(user, caller);
        // Who is forgotten was never here.
        var sums = profiles.now()
                .sum(user.value())
                .filter(found -> !found.erased())
                .orElseThrow(ProfileApi::unknown);
        var account = sums.account();
        return new Profile(
                user,
                name(user),
                account == null ? null : account.status(),
                account == null ? List.of() : account.roles(),
                sums.created(),
                sums.lastSeen(),
                sums.lobbiesHosted(),
                sums.lobbiesJoined(),
                sums.sessionsShown(),
                sums.sessionsWatched(),
                minutes(sums.watchedMs()),
                minutes(sums.playedMs()));
    }

    /** Whoever has no business with it is not told that there is one. */
    private static void requireReadable(UserId user, Principal caller) {
        if (!caller.user().equals(user) && !caller.is(AccountRole.ANALYST) && !caller.is(AccountRole.ADMIN)) {
            throw unknown();
        }
    }

    private static Rejected unknown() {
        return new Rejected("user.unknown", "Nobody of that id is shown to you");
    }

    private @Nullable String name(UserId user) {
        var ref = CardRef.of(user);
        var card = cards.read(List.of(ref)).get(ref);
        return card == null ? null : card.text();
    }

    private static long minutes(long ms) {
        return Duration.ofMillis(ms).toMinutes();
    }
}
