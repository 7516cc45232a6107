package io.playcast.lobby.query;

import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.id.CardRef;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.query.LobbyDetail.Words;
import io.playcast.view.Seen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Joins names and titles to lobbies when they are read; only what every member may see. */
@Component
class LobbyWords {
    private final Cards cards;

    LobbyWords(Cards cards) {
        this.cards = cards;
    }

    List<LobbyDetail> join(Collection<Seen<LobbyView>> rows) {
        var refs = rows.stream()
                .flatMap(row -> row.view().cards().stream())
                .distinct()
                .toList();
        var words = words(refs);
        return rows.stream()
                .map(row -> new LobbyDetail(row.seq(), row.view(), wordsOf(row.view(), words), null))
                .toList();
    }

    private static List<Words> wordsOf(LobbyView view, Map<CardRef, Words> words) {
        return view.cards().stream().map(words::get).filter(Objects::nonNull).toList();
    }

    private Map<CardRef, Words> words(List<CardRef> refs) {
        var shown = new HashMap<CardRef, Words>();
        if (!refs.isEmpty()) {
            cards.read(refs).forEach((ref, card) -> {
                if (card.audience() == Audience.MEMBERS) {
                    shown.put(ref, new Words(ref.value(), card.version(), card.text()));
                }
            });
        }
        return shown;
    }
}
