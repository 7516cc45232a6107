package io.playcast.twin;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The card store as a map, without keys and ciphers. */
public final class InMemoryCards implements Cards {
    private final Map<CardRef, ShownCard> cards = new ConcurrentHashMap<>();
    private final Set<UserId> erased = ConcurrentHashMap.newKeySet();

    /** As after an erasure: what they typed stays, and nobody can read or add to it. */
    public void forget(UserId subject) {
        erased.add(subject);
        cards.replaceAll((_, card) -> card.subject().equals(subject)
                ? new ShownCard(card.ref(), card.version(), subject, card.audience(), null)
                : card);
    }

    @Override
    public void write(List<Card> written) {
        for (var card : written) {
            if (erased.contains(card.subject())) {
                throw new Rejected("subject.erased", "This person was erased");
            }
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
