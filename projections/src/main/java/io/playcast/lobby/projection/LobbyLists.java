package io.playcast.lobby.projection;

import io.playcast.id.GameId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Region;
import io.playcast.lobby.Visibility;
import io.playcast.view.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of open lobbies: all of them and those of each game, by each sort, and those that each member is in; what else is asked for is a mark.
 *
 * <p>A game is worth a list of its own, for most lobbies are of another one. */
public final class LobbyLists {
    private LobbyLists() {}

    /** @param game null for the list of all games */
    public static String name(@Nullable GameId game, LobbySort sort) {
        return (game == null ? "all" : game.toString()) + "." + sort.name().toLowerCase(Locale.ROOT);
    }

    /** Those that somebody is in, newest first. */
    public static String name(UserId member) {
        return member.toString();
    }

    static Listing of(LobbyView view) {
        if (view.status() == LobbyStatus.CLOSED) {
            return Listing.NOWHERE;
        }
        var directory = Stream.of((@Nullable GameId) null, view.game())
                .flatMap(game -> Arrays.stream(LobbySort.values()).map(sort -> entry(view, game, sort)));
        var members = view.members().stream()
                .map(member -> Listing.list(name(member.user())) + view.lobby().value());
        return new Listing(marks(view), Stream.concat(directory, members).toList());
    }

    public static String mark(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    public static String mark(Region region) {
        return "region=" + region.name().toLowerCase(Locale.ROOT);
    }

    /** @param seats at least so many are free */
    public static String free(int seats) {
        return "free=" + seats;
    }

    /** A member of a lobby that is not public. */
    public static String insider(UserId user) {
        return "in=" + user.value();
    }

    private static String entry(LobbyView view, @Nullable GameId game, LobbySort sort) {
        return Listing.list(name(game, sort)) + sort.key(view) + view.lobby().value();
    }

    static List<String> marks(LobbyView view) {
        var marks = new ArrayList<>(List.of(mark(view.visibility())));
        if (view.region() != null) {
            marks.add(mark(view.region()));
        }
        for (int seats = 1; seats <= LobbySort.freeSeats(view); seats++) {
            marks.add(free(seats));
        }
        if (view.visibility() != Visibility.PUBLIC) {
            view.members().forEach(member -> marks.add(insider(member.user())));
        }
        return marks;
    }
}
