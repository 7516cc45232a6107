package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    @Test
    void a_text_is_found_as_it_is_and_as_json_writes_it() {
        var needles = Needles.of(List.of("Zoë says \"hi\""));

        assertThat(hits(needles, "{\"name\":Zoë says \"hi\"}")).isOne();
        assertThat(hits(needles, "{\"name\":\"Zoë says \\\"hi\\\"\"}")).isOne();
        assertThat(hits(needles, "{\"name\":\"Zo\\u00eb says \\\"hi\\\"\"}")).isOne();
        assertThat(hits(needles, "{\"name\":\"Zoe says hi\"}")).isZero();
    }

    @Test
    void a_long_text_is_found_wherever_it_stands_and_each_time() {
        var needles = Needles.of(List.of("Annabelle Lee"));

        assertThat(hits(needles, "xAnnabelle Leey")).isOne();
        assertThat(hits(needles, "Annabelle Lee, Annabelle Lee")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "by Ann.", "\"Ann\"", "user:Ann", "\u0001Ann\u0000", "Ann\n"})
    void a_short_text_counts_where_it_is_a_word(String value) {
        assertThat(hits(Needles.of(List.of("Ann")), value)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Annex", "JoAnn", "01JDANN2", "éAnn", "Anné"})
    void and_not_where_it_is_a_part_of_one(String value) {
        assertThat(hits(Needles.of(List.of("Ann")), value)).isZero();
    }

    @Test
    void what_nothing_could_tell_from_chance_is_not_looked_for_and_counted() {
        var needles = Needles.of(List.of("A", "xy", "Ann", "Ann"));

        assertThat(needles.texts()).isOne();
        assertThat(needles.tooShort()).isEqualTo(2);
        assertThat(hits(needles, "A xy")).isZero();
    }

    @Test
    void of_many_texts_each_is_found() {
        var texts =
                IntStream.range(0, 300).mapToObj(i -> "secret-" + i + "-word").toList();

        assertThat(hits(Needles.of(texts), String.join(" ", texts))).isEqualTo(300);
    }

    @Test
    void in_a_stream_it_is_found_at_every_place_of_a_chunk() throws IOException {
        var needles = Needles.of(List.of("Annabelle Lee", "Ann"));
        for (int before = 262_100; before < 262_200; before++) {
            var data = "-".repeat(before) + "Annabelle Lee" + "-".repeat(40) + "Ann" + "-".repeat(300_000);
            assertThat(needles.in(stream(data))).as("behind %d", before).isEqualTo(2);
        }
    }

    @Test
    void a_stream_that_gives_little_at_a_time_is_read_to_its_end() throws IOException {
        var drops = new ByteArrayInputStream("x Ann y Annabelle Lee, Ann".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };

        assertThat(Needles.of(List.of("Annabelle Lee", "Ann")).in(drops)).isEqualTo(3);
    }

    private static int hits(Needles needles, String value) {
        return needles.in(value.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(String data) {
        return new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8));
    }
}
