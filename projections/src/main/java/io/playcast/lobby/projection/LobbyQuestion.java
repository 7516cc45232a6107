package io.playcast.lobby.projection;

import io.playcast.id.GameId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Region;
import io.playcast.lobby.Visibility;
import io.playcast.view.Listing;
import io.playcast.view.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which open lobbies somebody wants to see. The edges' directory and the REST list ask in the same way.
 *
 * @param reader who sees public lobbies and those they are in; null for somebody who sees all
 * @param freeSeats that there are at least
 */
public record LobbyQuestion(
        @Nullable UserId reader,
        @Nullable Visibility visibility,
        @Nullable Region region,
        @Nullable GameId game,
        int freeSeats,
        LobbySort sort) {
    public static LobbyQuestion newest(UserId reader) {
        return new LobbyQuestion(reader, null, null, null, 0, LobbySort.NEWEST);
    }

    /** @param after of the page before, empty for the first one */
    public Wanted page(String after, int limit) {
        return new Wanted(Listing.list(LobbyLists.name(game, sort)), after, limit, conditions());
    }

    /** Whether a lobby is in the list, on whatever page. */
    public boolean fits(LobbyView view) {
        return view.status() == LobbyStatus.OPEN
                && (game == null || game.equals(view.game()))
                && conditions().stream().noneMatch(choice -> Collections.disjoint(choice, LobbyLists.marks(view)));
    }

    private List<List<String>> conditions() {
        var all = new ArrayList<List<String>>();
        if (reader != null) {
            all.add(List.of(LobbyLists.mark(Visibility.PUBLIC), LobbyLists.insider(reader)));
        }
        if (visibility != null) {
            all.add(List.of(LobbyLists.mark(visibility)));
        }
        if (region != null) {
            all.add(List.of(LobbyLists.mark(region)));
        }
        if (freeSeats > 0) {
            all.add(List.of(LobbyLists.free(freeSeats)));
        }
        return all;
    }
}
