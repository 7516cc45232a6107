package io.playcast.lobby.query;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Visibility;
import io.playcast.rest.Page;
import io.playcast.view.RedisRows;
import io.playcast.view.Seen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leafs through the directory of open lobbies, leaving out those that are not for the caller. */
final class OpenLobbyPages {
    /** A caller is not made to wait for a long run of lobbies of others: the page is then short, and has a next one. */
    private static final int MOST_READS = 10;

    private final RedisRows<LobbyView> lobbies;

    OpenLobbyPages(RedisRows<LobbyView> lobbies) {
        this.lobbies = lobbies;
    }

    /** @param next where the next page begins, null when there is none */
    record Found(List<Seen<LobbyView>> rows, @Nullable String next) {}

    Found read(Page page, Principal caller) {
        var found = new ArrayList<Seen<LobbyView>>();
        var after = page.after();
        for (int reads = 0; reads < MOST_READS; reads++) {
            var rows = lobbies.page(after, page.limit());
            for (var row : rows) {
                after = row.view().lobby().value();
                if (isListed(row.view(), caller)) {
                    found.add(row);
                }
                if (found.size() == page.limit()) {
                    return new Found(found, after);
                }
            }
            if (rows.size() < page.limit()) {
                return new Found(found, null);
            }
        }
        return new Found(found, after);
    }

    /** An unlisted lobby is found by its link, not by looking. */
    private static boolean isListed(LobbyView view, Principal caller) {
        return view.visibility() == Visibility.PUBLIC || concerns(view, caller);
    }

    /** Whether it is the caller's own lobby, or the caller's work to look at all. */
    static boolean concerns(LobbyView view, Principal caller) {
        return caller.is(AccountRole.ANALYST)
                || caller.is(AccountRole.ADMIN)
                || view.member(caller.user()).isPresent();
    }
}
