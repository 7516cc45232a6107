package io.playcast.store;

import io.playcast.card.Card;
import java.util.Locale;

/** A card as the columns of its row: its text is sealed before anything waits for the store. */
record SealedCard(String ref, String subject, String audience, byte[] ciphertext) {
    static SealedCard of(Card card, byte[] ciphertext) {
        return new SealedCard(
                card.ref().value(),
                card.subject().value(),
                card.audience().name().toLowerCase(Locale.ROOT),
                ciphertext);
    }
}
