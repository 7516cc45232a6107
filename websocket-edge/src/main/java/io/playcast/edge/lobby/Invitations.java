package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.stream.Streams;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.invite.InviteCode;
import io.playcast.invite.InviteCodes;
import io.playcast.invite.InviteRef;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.Role;
import io.playcast.wire.LeadMessage.Invite;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a code to the lobby it opens, and from a new invite to its code. Blocks on the commit. */
@Component
public final class Invitations {
    private final InviteCodes codes;
    private final Streams streams;
    private final Cards cards;
    private final Sent sent;

    /** Where somebody goes, by which invite, and as what unless they say otherwise. */
    record Way(LobbyId lobby, @Nullable InviteId invite, Role role) {}

    record Invited(InviteId invite, String code, Instant expiresAt) {}

    /** How an invite is made. */
    @Component
    public record Sent(Commands commands, Ids ids) {}

    public Invitations(InviteCodes codes, Streams streams, Cards cards, Sent sent) {
        this.sent = sent;
        this.codes = codes;
        this.streams = streams;
        this.cards = cards;
    }

    /** Claims a code first: the event that makes the invite has none, and the code's own card is for those who lead. */
    Answer invite(Asked asked, Invite invite) {
        require(invite.uses() >= 1 && invite.uses() <= 100, "data.uses", "An invite has 1 to 100 uses");
        require(
                invite.expiresIn() >= 60 && invite.expiresIn() <= 604_800,
                "data.expiresIn",
                "An invite lasts 60 to 604800 seconds");
        var ref = new InviteRef(invite.lobby(), new InviteId(sent.ids().madeBy(asked)));
        var expires = asked.at().plusSeconds(invite.expiresIn());
        return claimed(
                ref,
                code -> sent.commands()
                        .send(
                                asked,
                                ref.lobby(),
                                new CreateInvite(
                                        ref.lobby(),
                                        asked.user(),
                                        asked.at(),
                                        ref.invite(),
                                        invite.role(),
                                        invite.uses(),
                                        expires,
                                        new Card(CardRef.of(ref.invite()), asked.user(), Audience.HOST, code.value())))
                        .with(new Invited(ref.invite(), written(ref, code), expires)));
    }

    /** The code that the invite was made with: of a message that was sent again it is the first one, not what was drawn now. */
    private String written(InviteRef invite, InviteCode drawn) {
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
    private <T> T claimed(InviteRef invite, Function<InviteCode, T> make) {
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

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Rejected.badRequest(field, sentence);
        }
    }
}
