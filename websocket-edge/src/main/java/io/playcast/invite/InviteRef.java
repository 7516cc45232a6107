package io.playcast.invite;

import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;

/** Which invite of which lobby a code stands for. */
public record InviteRef(LobbyId lobby, InviteId invite) {
    private static final char BETWEEN = '/';

    /** The form in which the claim's owner is stored. */
    String owner() {
        return lobby.value() + BETWEEN + invite.value();
    }

    static InviteRef of(String owner) {
        int slash = owner.indexOf(BETWEEN);
        return new InviteRef(new LobbyId(owner.substring(0, slash)), new InviteId(owner.substring(slash + 1)));
    }
}
