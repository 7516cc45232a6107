package io.playcast.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Given two cards, of which one is for everybody. */
class WordsInMemoryTest {
    private final UserId ann = new UserId(Ids.next());
    private final CardRef name = CardRef.of(ann);
    private final CardRef code = new CardRef("card:" + Ids.next());
    private final CardsInMemory cards = new CardsInMemory();
    private final WordsInMemory words = new WordsInMemory(cards);

    WordsInMemoryTest() {
        cards.shown.put(name, new ShownCard(name, 1, ann, Audience.MEMBERS, "Ann"));
        cards.shown.put(code, new ShownCard(code, 1, ann, Audience.HOST, "AB12CD"));
    }

    @Test
    void what_is_for_everybody_is_shown_and_read_once_for_many() {
        for (int n = 0; n < 10; n++) {
            assertThat(shown()).extracting(ShownWords::text).containsExactly("Ann");
        }
        assertThat(cards.reads).isEqualTo(1);
    }

    @Test
    void what_was_erased_is_gone_in_a_moment() {
        assertThat(shown()).extracting(ShownWords::text).containsExactly("Ann");
        cards.shown.put(name, new ShownCard(name, 1, ann, Audience.MEMBERS, null));
        Eventually.holds(() -> assertThat(shown()).singleElement().satisfies(words -> {
            assertThat(words.text()).isNull();
            assertThat(words.json()).doesNotContain("Ann");
            assertThat(words.changes()).isEqualTo(1);
        }));
    }

    private List<ShownWords> shown() {
        var refs = List.of(name.value(), code.value(), "card:" + name.value().substring(5));
        return WordsInMemory.in(words.of(refs), refs);
    }

    private static final class CardsInMemory implements Cards {
        private final Map<CardRef, ShownCard> shown = new HashMap<>();
        private int reads;

        @Override
        public void write(List<Card> cards) {
            throw new AssertionError("readers write nothing");
        }

        @Override
        public Map<CardRef, ShownCard> read(Collection<CardRef> refs) {
            reads++;
            var found = new HashMap<>(shown);
            found.keySet().retainAll(refs);
            return found;
        }
    }
}
