package io.playcast.search;

import io.playcast.StoredEvent;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.log.LogFollower;
import io.playcast.log.StoredJson;
import io.playcast.search.SearchIndex.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts names into the index as the log mentions whose they are. The index is no fold: it holds what the cards say now.
 *
 * <p>A name is written behind the event that mentions its owner, so whoever has none yet is asked again for a while.
 */
final class NamesFollowed implements LogFollower.Taker {
    private static final int MOST_NAMELESS = 1_000;
    /** Ticks come twice a second. */
    private static final int PATIENCE = 60;

    private final String form;
    private final SearchIndex index;
    private final Cards cards;
    private final JdbcClient db;
    private final Map<UserId, Integer> nameless = new HashMap<>();

    /** @param form of the index, which has a place of its own in the log */
    NamesFollowed(String form, SearchIndex index, Cards cards, DataSource source) {
        this.form = form;
        this.index = index;
        this.cards = cards;
        this.db = JdbcClient.create(source);
    }

    @Override
    public long position() {
        return db.sql("select coalesce(max(position), 0) from views.search_place where form = ?")
                .param(form)
                .query(Long.class)
                .single();
    }

    @Override
    public void take(List<StoredEvent> batch) {
        var names = new NamesOfEvents();
        batch.forEach(stored -> readable(stored).ifPresent(names::take));
        var refs = new HashSet<>(names.games().values());
        names.users().forEach(user -> refs.add(CardRef.of(user)));
        var texts = cards.read(refs);
        var found = named(names.users(), texts);
        names.games()
                .forEach((game, ref) ->
                        named(Kind.GAME, game.value(), texts.get(ref)).ifPresent(found::add));
        index.put(found);
        names.users().stream()
                .filter(user -> !texts.containsKey(CardRef.of(user)) && nameless.size() < MOST_NAMELESS)
                .forEach(user -> nameless.put(user, PATIENCE));
        index.forget(names.erased());
        db.sql("""
                insert into views.search_place (form, position) values (?, ?)
                on conflict (form) do update set position = greatest(search_place.position, excluded.position)""").params(form, batch.getLast().position()).update();
    }

    @Override
    public void tick() {
        if (nameless.isEmpty()) {
            return;
        }
        var texts = cards.read(nameless.keySet().stream().map(CardRef::of).toList());
        index.put(named(nameless.keySet(), texts));
        nameless.keySet().removeIf(user -> texts.containsKey(CardRef.of(user)));
        nameless.replaceAll((_, left) -> left - 1);
        nameless.values().removeIf(left -> left <= 0);
    }

    @Override
    public void end() {
        // The place is kept with each batch.
    }

    /** What nobody can read names nobody. */
    private static Optional<Object> readable(StoredEvent stored) {
        try {
            return StoredJson.event(stored, Object.class);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static List<Named> named(Set<UserId> users, Map<CardRef, ShownCard> texts) {
        var found = new ArrayList<Named>();
        users.forEach(user ->
                named(Kind.USER, user.value(), texts.get(CardRef.of(user))).ifPresent(found::add));
        return found;
    }

    private static Optional<Named> named(Kind kind, String id, ShownCard card) {
        return Optional.ofNullable(card)
                .filter(shown -> shown.text() != null)
                .map(shown -> new Named(kind, id, shown.ref(), shown.subject(), shown.text()));
    }
}
