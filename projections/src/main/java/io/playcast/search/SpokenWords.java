package io.playcast.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text as people compare them: without case, accents and signs. Pure. */
final class SpokenWords {
    private static final int MOST_WORDS = 20;
    /** Longer words are found by their beginning. */
    private static final int LONGEST = 12;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SpokenWords() {}

    static List<String> of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> beginning(word, LONGEST))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Each word and each of its beginnings: by any of them it is found. */
    static Set<String> beginnings(String text) {
        var found = new LinkedHashSet<String>();
        for (var word : of(text)) {
            for (int length = 1; length <= word.codePointCount(0, word.length()); length++) {
                found.add(beginning(word, length));
            }
        }
        return found;
    }

    private static String beginning(String word, int codePoints) {
        return word.codePointCount(0, word.length()) <= codePoints
                ? word
                : word.substring(0, word.offsetByCodePoints(0, codePoints));
    }
}
