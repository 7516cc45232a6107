package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.log.Bisect.Timed;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FindingAMomentTest {
    @Property(tries = 500)
    void it_is_the_last_entry_not_after_the_moment_whatever_numbers_are_missing(
            @ForAll("entries") List<Integer> gaps, @ForAll @IntRange(max = 400) int second) {
        var log = new TreeMap<Long, Instant>();
        long number = 3;
        for (int gap : gaps) {
            number += 1 + gap;
            log.put(number, Instant.ofEpochSecond(number / 2)); // two at a time have the same
        }
        var moment = Instant.ofEpochSecond(second);
        var plain = log.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(moment))
                .mapToLong(entry -> entry.getKey())
                .max()
                .orElse(log.isEmpty() ? 2 : log.firstKey() - 1);

        long first = log.isEmpty() ? 3 : log.firstKey();
        long last = log.isEmpty() ? 2 : log.lastKey();

        assertThat(Bisect.lastNotAfter(moment, first, last, asked -> looked(log, asked)))
                .isEqualTo(plain);
    }

    @Property(tries = 200)
    void where_clocks_differ_the_entry_found_is_not_after_the_moment_and_the_next_one_is(
            @ForAll("times") List<Integer> times, @ForAll @IntRange(max = 60) int second) {
        var log = new TreeMap<Long, Instant>();
        for (int i = 0; i < times.size(); i++) {
            log.put((long) i, Instant.ofEpochSecond(times.get(i)));
        }
        var moment = Instant.ofEpochSecond(second);

        long found = Bisect.lastNotAfter(moment, 0, log.size() - 1L, asked -> looked(log, asked));

        assertThat(found).isBetween(-1L, log.size() - 1L);
        assertThat(found == -1 || !log.get(found).isAfter(moment)).isTrue();
        assertThat(found == log.size() - 1 || log.get(found + 1).isAfter(moment))
                .isTrue();
    }

    @Example
    void a_hundred_thousand_entries_take_four_round_trips() {
        var log = new TreeMap<Long, Instant>();
        for (long i = 0; i < 100_000; i++) {
            log.put(i, Instant.ofEpochSecond(i));
        }
        var trips = new AtomicInteger();

        long found = Bisect.lastNotAfter(Instant.ofEpochSecond(77_777), 0, 99_999, asked -> {
            trips.incrementAndGet();
            return looked(log, asked);
        });

        assertThat(found).isEqualTo(77_777);
        assertThat(trips.get()).isLessThanOrEqualTo(4);
    }

    @Provide
    Arbitrary<List<Integer>> entries() {
        return Arbitraries.integers().between(0, 9).list().ofMaxSize(120);
    }

    @Provide
    Arbitrary<List<Integer>> times() {
        return Arbitraries.integers().between(0, 60).list().ofMaxSize(120);
    }

    private static List<Timed> looked(TreeMap<Long, Instant> log, List<Long> asked) {
        return asked.stream()
                .map(log::ceilingEntry)
                .map(entry -> entry == null ? null : new Timed(entry.getKey(), entry.getValue()))
                .toList();
    }
}
