package io.playcast.words;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.id.CardRef;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words that were read within the last second, so that a list that many look at is not decrypted for each of them.
 *
 * <p>What was erased has left within a second, whether anybody asks or not; a new name shows as late. */
@Component
public final class WordsInMemory {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final long MOST = 50_000;

    private final Cards cards;
    /** Empty for a card that is not there, or not for everybody. */
    private final LoadingCache<String, Optional<ShownWords>> known;

    WordsInMemory(Cards cards) {
        this.cards = cards;
        this.known = Caffeine.newBuilder()
                .executor(Runnable::run)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .build(new CacheLoader<>() {
                    @Override
                    public Optional<ShownWords> load(String ref) {
                        return loadAll(Set.of(ref)).get(ref);
                    }

                    @Override
                    public Map<String, Optional<ShownWords>> loadAll(Set<? extends String> refs) {
                        return read(refs);
                    }
                });
    }

    /** By ref; one read of the store for all that are not known. */
    public Map<String, Optional<ShownWords>> of(Collection<String> refs) {
        return known.getAll(refs);
    }

    /** In the order of the refs, without those that are not for everybody. */
    public static List<ShownWords> in(Map<String, Optional<ShownWords>> words, List<String> refs) {
        return refs.stream()
                .flatMap(ref -> words.getOrDefault(ref, Optional.empty()).stream())
                .toList();
    }

    private Map<String, Optional<ShownWords>> read(Set<? extends String> refs) {
        var found = new HashMap<String, Optional<ShownWords>>();
        refs.forEach(ref -> found.put(ref, Optional.empty()));
        cards.read(refs.stream().map(CardRef::new).toList()).forEach((ref, card) -> {
            if (card.audience() == Audience.MEMBERS) {
                found.put(ref.value(), Optional.of(ShownWords.of(card)));
            }
        });
        return found;
    }
}
