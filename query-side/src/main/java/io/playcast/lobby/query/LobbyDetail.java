package io.playcast.lobby.query;

import io.playcast.lobby.LobbyView;
import io.playcast.past.Links;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lobby with the words that belong to it. @param seq number of the last event in the view @param links absent in lists */
record LobbyDetail(
        long seq,
        LobbyView view,
        List<Words> cards,
        @Nullable Links links) {

    /** What a person typed. @param text null once that person was erased: show "someone" */
    record Words(String ref, int version, @Nullable String text) {}

    LobbyDetail with(Links around) {
        return new LobbyDetail(seq, view, cards, around);
    }

    /** The sequence number; with a mark behind it when the words are no longer the first ones. */
    String tag() {
        int changes = cards.stream()
                .mapToInt(card -> 2 * (card.version() - 1) + (card.text() == null ? 1 : 0))
                .sum();
        return changes == 0 ? Long.toString(seq) : seq + "-" + changes;
    }
}
