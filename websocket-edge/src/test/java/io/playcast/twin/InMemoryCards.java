package io.playcast.twin;

import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The card store as a map, without keys and ciphers. */
public final class InMemoryCards implements Cards {
    private final Map<CardRef, ShownCard> cards = new ConcurrentHashMap<>();

    @Override
    public void write(List<Card> written) {
        for (var card : written) {
            cards.merge(
                    card.ref(),
                    new ShownCard(card.ref(), 1, card.subject(), card.audience(), card.text()),
                    (old, first) -> new ShownCard(
                            first.ref(), old.version() + 1, first.subject(), first.audience(), first.text()));
        }
    }

    @Override
    public Map<CardRef, ShownCard> read(Collection<CardRef> refs) {
        return refs.stream()
                .filter(cards::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), cards::get));
    }
}
