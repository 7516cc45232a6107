package io.playcast.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given what people write, and what they would type to find it. */
class SpokenWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Frozen-Bubble 2, frozen bubble 2",
        "Jürgen Ångström, jurgen angstrom",
        "ＦＵＬＬ width, full width",
        "日本 語, 日本 語",
        "bob BOB Bob, bob",
        "averyverylongword, averyverylon"
    })
    void words_have_no_case_no_accents_and_no_signs(String text, String words) {
        assertThat(SpokenWords.of(text)).containsExactly(words.split(" "));
    }

    @Test
    void each_beginning_of_a_word_finds_it() {
        assertThat(SpokenWords.beginnings("Ann Bob")).containsExactly("a", "an", "ann", "b", "bo", "bob");
    }

    @Test
    void signs_alone_are_no_words() {
        assertThat(SpokenWords.of("!? -- …")).isEmpty();
    }

    @Test
    void a_word_stands_in_the_index_as_something_else_under_each_key() {
        var one = SearchKey.of(new byte[32]);
        assertThat(one.hidden("ann")).hasSize(24).isEqualTo(one.hidden("ann")).isNotEqualTo(one.hidden("an"));
        assertThat(SearchKey.of(SearchKey.drawn()).hidden("ann")).isNotEqualTo(one.hidden("ann"));
    }
}
