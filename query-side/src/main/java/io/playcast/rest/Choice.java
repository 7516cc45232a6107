package io.playcast.rest;

import io.playcast.Rejected;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of few words, as our JSON writes enums, with dashes in place of underscores. */
public final class Choice {
    private Choice() {}

    /** @param word empty for none */
    public static <E extends Enum<E>> Optional<E> of(String parameter, String word, Class<E> type) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> Rejected.badRequest(
                        parameter,
                        "This is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Choice::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
