package io.playcast.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingATextTest {
    private static final int[] TRICKS = {
        0, 7, '\n', 0x7F, 0xAD, 0x301, 0x34F, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028, 0x202A, 0x202E, 0x2060,
        0x2066, 0x2069, 0x3164, 0xD800, 0xDFFF, 0xE000, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFFE, 0xE0041, 0xE0101, 0x10FFFF
    };
    private static final String PLAIN = " aZ9é한ж漢שم👩👧🏽❤✈क्ष";

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    a letter and its accent,     'e\u0301',               'é'
                    Hangul in parts,             '\u1112\u1161\u11ab',    '한'
                    the Kelvin sign,             '\u212a',                'K'
                    spaces around,               '  Friday  ',            'Friday'
                    a family,                    '👩‍👧',                     '👩‍👧'
                    a skin tone in a family,     '👩🏽‍🚀',                    '👩🏽‍🚀'
                    a heart that is a picture,   '❤️',                     '❤️'
                    a keycap,                    '1️⃣',                    '1️⃣'
                    Persian,                     'می\u200cخواهم',         'می\u200cخواهم'
                    Hindi,                       'क्\u200dष',               'क्\u200dष'
                    an ideograph's other form,   '葛\udb40\udd00',         '葛\udb40\udd00'
                    Hebrew from right to left,   'שלום',                  'שלום'
                    Vietnamese,                  'Việt Nam',              'Việt Nam'""")
    void what_people_write_is_kept_in_one_form(String what, String typed, String kept) {
        assertThat(Wording.TITLE.of("data.name", typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u00a0\u2003",
                "a\u0000b",
                "a\u0007b",
                "a\u007fb",
                "a\u0085b",
                "a\tb",
                "a\r\nb",
                "a\u2028b",
                "a\u202ab",
                "a\u202bb",
                "a\u202cb",
                "a\u202db",
                "a\u202eb",
                "a\u2066b",
                "a\u2067b",
                "a\u2068b",
                "a\u2069b",
                "a\u200eb",
                "a\u200fb",
                "a\u061cb",
                "a\u200bb",
                "a\u200cb",
                "a\u200db",
                "a\u2060b",
                "a\ufeffb",
                "a\u00adb",
                "a\u180eb",
                "a\u034fb",
                "\u3164",
                "a\u115fb",
                "a\u2800b",
                "a\ufe0fb",
                "a\ud800b",
                "a\udc00",
                "\ud83d",
                "a\ufffeb",
                "a\uffffb",
                "a\ufdd0b",
                "\udbff\udfff",
                "a\ue000b",
                "🏴\udb40\udc67\udb40\udc7f",
                "👩\u200d",
                "\u200d👩",
                "👩\u200d\u200d👧",
                "\u0301a",
                "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308"
            })
    void what_nobody_sees_is_refused_with_the_fields_name(String typed) {
        for (var kind : Wording.values()) {
            assertThatThrownBy(() -> kind.of("data.name", typed))
                    .as(kind + " "
                            + typed.codePoints().mapToObj(Integer::toHexString).toList())
                    .isInstanceOfSatisfying(Rejected.class, refused -> {
                        assertThat(refused.code()).isEqualTo("bad-request");
                        assertThat(refused.field()).isEqualTo("data.name");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void the_length_is_counted_in_code_points_of_what_is_kept(Wording kind) {
        var most = "🎲".repeat(kind.longest());

        assertThat(kind.of("f", most)).isEqualTo(most);
        assertThat(kind.of("f", "e\u0301".repeat(kind.longest()))).hasSize(kind.longest());
        assertThat(refusal(kind, most + "x")).isPresent();
        assertThat(refusal(kind, "x".repeat(1_000_000))).isPresent();
    }

    @Test
    void only_longer_texts_have_lines() {
        assertThat(Wording.CHAT.of("f", "a\nb")).isEqualTo("a\nb");
        assertThat(Wording.REASON.of("f", "a\nb")).isEqualTo("a\nb");
        assertThat(refusal(Wording.TITLE, "a\nb")).isPresent();
        assertThat(refusal(Wording.PERSON, "a\nb")).isPresent();
    }

    /** 50,000 texts of tricks and letters: what is accepted is NFC, has nothing of it, and is kept as it is when typed again. */
    @Test
    void whatever_is_accepted_is_normal_seen_and_stays_as_it_is() {
        long seed = 20_261_128;
        var random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            var typed = any(random);
            var kind = Wording.values()[random.nextInt(Wording.values().length)];
            if (refusal(kind, typed).isEmpty()) {
                accepted++;
                var kept = kind.of("f", typed);
                assertThat(kind.of("f", kept)).as("seed %d, text %d", seed, i).isEqualTo(kept);
                assertThat(Normalizer.isNormalized(kept, Normalizer.Form.NFC)).isTrue();
                assertThat(kept)
                        .doesNotContainPattern("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f"
                                + "\u2028-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufffe\uffff]");
                assertThat(kept.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
                assertThat(kept.codePointCount(0, kept.length())).isBetween(1, kind.longest());
            }
        }
        assertThat(accepted).isGreaterThan(5_000);
    }

    private static String any(Random random) {
        var plain = PLAIN.codePoints().toArray();
        var text = new StringBuilder();
        int length = random.nextInt(12);
        int tricky = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            boolean trick = random.nextInt(12) < tricky;
            text.appendCodePoint(trick ? TRICKS[random.nextInt(TRICKS.length)] : plain[random.nextInt(plain.length)]);
        }
        return text.toString();
    }

    private static Optional<Rejected> refusal(Wording kind, String typed) {
        try {
            kind.of("f", typed);
            return Optional.empty();
        } catch (Rejected refused) {
            return Optional.of(refused);
        }
    }
}
