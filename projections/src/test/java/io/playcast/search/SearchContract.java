package io.playcast.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.search.SearchIndex.Named;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any index answers, whatever it is kept in. Given three people and a game. */
abstract class SearchContract {
    private final UserId ann = new UserId(Ids.next());
    private final UserId anna = new UserId(Ids.next());
    private final UserId bob = new UserId(Ids.next());

    abstract SearchIndex index();

    /** Until what was put in is found. */
    void settle() {
        // at once, where nothing else is said
    }

    @BeforeEach
    void names_are_put_in() {
        index().put(List.of(
                user(ann, "Ann Müller"),
                user(anna, "Anna Maria Muller"),
                user(bob, "Bob"),
                new Named(Kind.GAME, "bubbles", new CardRef("card:" + Ids.next()), UserId.PLATFORM, "Ann's Bubbles")));
        settle();
    }

    @Test
    void all_words_or_beginnings_of_words_find_a_name_in_the_order_of_ids() {
        assertThat(found("ann", "", 10)).containsExactly(ann.value(), anna.value());
        assertThat(found("MÜLLER an", "", 10)).containsExactly(ann.value(), anna.value());
        assertThat(found("maria ann", "", 10)).containsExactly(anna.value());
        assertThat(found("nn", "", 10)).isEmpty();
        assertThat(found("?", "", 10)).isEmpty();
    }

    @Test
    void a_game_is_no_user() {
        assertThat(index().find(Kind.GAME, "ann", "", 10)).extracting(Found::id).containsExactly("bubbles");
    }

    @Test
    void pages_follow_each_other_and_a_newcomer_moves_nobody() {
        assertThat(found("ann", "", 1)).containsExactly(ann.value());
        assertThat(found("ann", ann.value(), 1)).containsExactly(anna.value());
        assertThat(found("ann", anna.value(), 1)).isEmpty();
    }

    @Test
    void another_name_takes_the_place_of_the_first() {
        index().put(List.of(user(ann, "Zoe")));
        settle();
        assertThat(found("ann", "", 10)).containsExactly(anna.value());
        assertThat(found("zoe", "", 10)).containsExactly(ann.value());
    }

    @Test
    void who_is_forgotten_is_not_found_and_others_are() {
        index().forget(List.of(ann));
        assertThat(found("ann", "", 10)).containsExactly(anna.value());
    }

    private Named user(UserId user, String name) {
        return new Named(Kind.USER, user.value(), CardRef.of(user), user, name);
    }

    /** Of the three: the index is shared by tests. */
    private List<String> found(String words, String after, int limit) {
        var first = new UserId(ann.value());
        var from = after.isEmpty() ? before(first.value()) : after;
        return index().find(Kind.USER, words, from, limit).stream()
                .map(Found::id)
                .toList();
    }

    private static String before(String id) {
        return id.substring(0, id.length() - 1);
    }
}
