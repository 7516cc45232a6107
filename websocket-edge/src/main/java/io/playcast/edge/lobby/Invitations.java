package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.card.Cards;
import io.playcast.edge.stream.Streams;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.invite.InviteCode;
import io.playcast.invite.InviteCodes;
import io.playcast.invite.InviteRef;
import io.playcast.lobby.Role;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a code to the lobby it opens, and from a new invite to its code. Blocks on the store. */
@Component
public final class Invitations {
    private final InviteCodes codes;
    private final Streams streams;
    private final Cards cards;

    /** Where somebody goes, by which invite, and as what unless they say otherwise. */
    record Way(LobbyId lobby, @Nullable InviteId invite, Role role) {}

    public Invitations(InviteCodes codes, Streams streams, Cards cards) {
        this.codes = codes;
        this.streams = streams;
        this.cards = cards;
    }

    /** The code that the invite was made with: of a message that was sent again it is the first one, not what was drawn now. */
    String written(InviteRef invite, InviteCode drawn) {
        var ref = CardRef.of(invite.invite());
        var card = cards.read(List.of(ref)).get(ref);
        return card == null || card.text() == null ? drawn.value() : card.text();
    }

    /** The lobby itself decides about uses and expiry. */
    Way follow(InviteCode code) {
        var ref = codes.find(code)
                .orElseThrow(() -> new Rejected("invite.unknown", "There is no such invite", "data.code", 0));
        var role = streams.lobby(ref.lobby()).stream()
                .flatMap(seen -> seen.view().invites().stream())
                .filter(invite -> invite.invite().equals(ref.invite()))
                .map(invite -> invite.role())
                .findFirst()
                .orElse(Role.PLAYER);
        return new Way(ref.lobby(), ref.invite(), role);
    }

    /** Claims a code first, and gives it back when the invite is refused; after a failure of unknown outcome it stays. */
    <T> T claimed(InviteRef invite, Function<InviteCode, T> make) {
        var code = codes.claim(invite);
        try {
            return make.apply(code);
        } catch (Rejected refused) {
            if (!refused.isUnavailable()) {
                codes.release(invite);
            }
            throw refused;
        }
    }
}
