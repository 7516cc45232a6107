package io.playcast.search;

import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where names are found by words and beginnings of words, none of which it holds. Any store that can look for hashes will do. Blocks. */
public interface SearchIndex {
    /** A name to be found from now on, in place of an earlier one.
     *
     * @param id of the user or game @param subject whose text it is
     */
    record Named(Kind kind, String id, CardRef card, UserId subject, String name) {}

    void put(Collection<Named> names);

    /** Whatever belongs to them is gone, for good, when it returns. */
    void forget(Collection<UserId> subjects);

    /** In the order of their ids, which no newcomer changes. @param after id of the last one found before, empty at first */
    List<Found> find(Kind kind, String words, @Nullable String after, int limit);
}
