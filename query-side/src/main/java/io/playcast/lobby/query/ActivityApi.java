package io.playcast.lobby.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.PresenceId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Role;
import io.playcast.lobby.projection.LobbyQuestion;
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.Seen;
import io.playcast.words.WordsInMemory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What somebody does at the moment. */
@RestController
@ServedFrom("presence")
class ActivityApi {
    private static final int MOST_LOBBIES = 50;

    private final Live<RedisRows<PresenceView>> presences;
    private final Live<RedisRows<LobbyView>> lobbies;
    private final WordsInMemory words;

    ActivityApi(Live<RedisRows<PresenceView>> presences, Live<RedisRows<LobbyView>> lobbies, WordsInMemory words) {
        this.presences = presences;
        this.lobbies = lobbies;
        this.words = words;
    }

    /** @param activity what they say themselves @param lobbies open ones that they are in and that the reader may see, newest first */
    record Activity(
            UserId user,
            PresenceStatus status,
            Instant since,
            @Nullable String activity,
            List<Place> lobbies) {}

    /** @param pads that they hold @param session that runs there, absent without one */
    record Place(
            LobbyId lobby,
            GameId game,
            Role role,
            List<Integer> pads,
            @Nullable SessionId session) {}

    @GetMapping("/api/v1/users/{user}/activity")
    @Operation(
            summary = "What somebody does: their own words, and the open lobbies they are in",
            description = "Of lobbies that are not public only those that the reader is in as well; staff see all.")
    ResponseEntity<Activity> activity(
            @PathVariable UserId user, @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        // Both questions are on their way before the first answer is waited for.
        var asked = lobbies.now().asking(LobbyQuestion.of(user, reader(caller)).page("", MOST_LOBBIES));
        var presence = presences.now().find(new PresenceId(user).toString());
        var rows = RedisRows.await(asked).rows();
        var row = presence.orElseThrow(() -> new Rejected("user.unknown", "Nobody of that id was ever here"));
        var places = rows.stream()
                .flatMap(lobby -> place(lobby.view(LobbyView.class), user))
                .toList();
        var shown = new Activity(user, row.view().status(), row.view().since(), words(row), places);
        return Tag.of(Integer.toHexString(shown.toString().hashCode()), shown);
    }

    private static @Nullable UserId reader(Principal caller) {
        return caller.is(AccountRole.ANALYST) || caller.is(AccountRole.ADMIN) ? null : caller.user();
    }

    private static Stream<Place> place(LobbyView lobby, UserId user) {
        return lobby.member(user).stream()
                .map(member -> new Place(
                        lobby.lobby(),
                        lobby.game(),
                        member.role(),
                        member.pads().stream().map(LobbyView.HeldPad::pad).toList(),
                        lobby.session() == null ? null : lobby.session().session()));
    }

    private @Nullable String words(Seen<PresenceView> row) {
        var card = row.view().activity();
        return card == null
                ? null
                : WordsInMemory.in(words.of(List.of(card.value())), List.of(card.value())).stream()
                        .findFirst()
                        .map(shown -> shown.text())
                        .orElse(null);
    }
}
