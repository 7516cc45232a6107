package io.playcast.card;

import io.playcast.id.CardRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The card store. Blocks; call from a virtual thread. */
public interface Cards {
    /** Durable on return. A ref written again gets the next version; the last version wins. */
    void write(List<Card> cards);

    /** Latest versions; a ref never written is absent from the map. */
    Map<CardRef, ShownCard> read(Collection<CardRef> refs);
}
