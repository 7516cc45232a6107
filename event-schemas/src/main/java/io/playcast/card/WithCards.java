package io.playcast.card;

import java.util.List;

/** A command that carries typed text: the shell stores the cards in the transaction of the events; rules see refs only. */
public interface WithCards {
    List<Card> cards();
}
