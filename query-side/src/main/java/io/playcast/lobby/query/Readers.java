package io.playcast.lobby.query;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Visibility;

/** Who may read which lobby. */
final class Readers {
    private Readers() {}

    /** A private lobby is there for those who are in it, and for nobody else. */
    static boolean mayRead(LobbyView view, Principal caller) {
        return view.visibility() != Visibility.PRIVATE
                || seesAll(caller)
                || view.member(caller.user()).isPresent();
    }

    /** An unlisted lobby is found by its link, not by looking. */
    static boolean isListed(LobbyView view, Principal caller) {
        return seesAll(caller) || view.isListedFor(caller.user());
    }

    /** Whose work it is to look at all of them. */
    static boolean seesAll(Principal caller) {
        return caller.is(AccountRole.ANALYST) || caller.is(AccountRole.ADMIN);
    }
}
