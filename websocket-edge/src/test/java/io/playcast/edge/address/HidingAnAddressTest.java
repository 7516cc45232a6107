package io.playcast.edge.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.twin.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given two nodes that share a directory of keys. */
class HidingAnAddressTest {
    private static final String ADDRESS = "203.0.113.9";

    @TempDir
    Path keys;

    private final ManualClock clock = new ManualClock();

    @Test
    void both_say_the_same_word_for_an_address_and_another_one_for_another() {
        var word = node().of(ADDRESS);

        assertThat(node().of(ADDRESS)).isEqualTo(word);
        assertThat(word.value()).hasSize(12).doesNotContain(ADDRESS);
        assertThat(node().of("203.0.113.10")).isNotEqualTo(word);
    }

    @Test
    void whoever_has_an_ipv6_network_has_one_word() {
        assertThat(node().of("2001:db8:0:1::7")).isEqualTo(node().of("2001:db8:0:1:ffff::1"));
        assertThat(node().of("2001:db8:0:1::/64")).isEqualTo(node().of("2001:db8:0:1::7"));
        assertThat(node().of("2001:db8:0:1::7")).isNotEqualTo(node().of("2001:db8:0:2::7"));
    }

    @Test
    void next_month_it_is_another_word_and_last_months_is_still_known() {
        var node = node();
        var before = node.of(ADDRESS);
        clock.advance(Duration.ofDays(31));

        assertThat(node.of(ADDRESS)).isNotEqualTo(before);
        assertThat(node.all(ADDRESS)).contains(before, node.of(ADDRESS));
    }

    @Test
    void two_months_later_nobody_can_make_that_word_any_longer() throws Exception {
        var node = node();
        var before = node.of(ADDRESS);
        clock.advance(Duration.ofDays(62));
        node.of(ADDRESS);

        assertThat(node.all(ADDRESS)).doesNotContain(before);
        try (var files = Files.list(keys)) {
            assertThat(files).hasSizeLessThanOrEqualTo(2);
        }
    }

    private Pseudonyms node() {
        return new Pseudonyms(keys, clock);
    }
}
