package io.playcast.edge.hello;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.text.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Believes tokens, and keeps the name card of whoever a token names, so that others see a name. Blocks on the card store. */
@Component
public final class Bearers {
    private final Tokens tokens;
    private final Cards cards;

    public Bearers(Tokens tokens, Cards cards) {
        this.tokens = tokens;
        this.cards = cards;
    }

    Principal verify(String token) {
        var principal = tokens.verify(token);
        var known = nameOf(principal.user());
        tokens.nameIn(token)
                .flatMap(Bearers::shown)
                // A card that says the same already is not written again: hello comes with every page that is opened.
                .filter(name -> !known.equals(Optional.of(name)))
                .ifPresent(name -> introduce(principal.user(), name));
        return principal;
    }

    /** Whoever was erased does not come in again, however good the token or ticket still is. */
    Optional<String> nameOf(UserId user) {
        var ref = CardRef.of(user);
        var card = Optional.ofNullable(cards.read(List.of(ref)).get(ref));
        if (card.isPresent() && card.get().text() == null) {
            throw new Rejected("subject.erased", "This person was erased");
        }
        return card.map(ShownCard::text);
    }

    /** An issuer's idea of a name may be none that we show; its bearer comes in all the same, without one. */
    private static Optional<String> shown(String name) {
        try {
            return Optional.of(Wording.BEARER.of("data.token", name));
        } catch (Rejected _) {
            return Optional.empty();
        }
    }

    private void introduce(UserId user, String name) {
        cards.write(List.of(new Card(CardRef.of(user), user, Audience.MEMBERS, name)));
    }
}
