package io.playcast.invite;

import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyClaim;

/** Which invite of which lobby a code stands for. */
public record InviteRef(LobbyId lobby, InviteId invite) {
    /** The form in which the claim's owner is stored. */
    String owner() {
        return LobbyClaim.of(lobby, invite).owner();
    }

    static InviteRef of(String owner) {
        var claim = LobbyClaim.ofOwner(owner);
        return new InviteRef(claim.lobby(), new InviteId(claim.holder()));
    }
}
