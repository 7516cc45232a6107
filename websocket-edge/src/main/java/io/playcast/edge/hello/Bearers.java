package io.playcast.edge.hello;

import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
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
        tokens.nameIn(token).ifPresent(name -> introduce(principal.user(), name));
        return principal;
    }

    /** A card that says the same already is not written again: hello comes with every page that is opened. */
    private void introduce(UserId user, String name) {
        var ref = CardRef.of(user);
        var known = Optional.ofNullable(cards.read(List.of(ref)).get(ref)).map(ShownCard::text);
        if (!known.equals(Optional.of(name))) {
            cards.write(List.of(new Card(ref, user, Audience.MEMBERS, name)));
        }
    }
}
