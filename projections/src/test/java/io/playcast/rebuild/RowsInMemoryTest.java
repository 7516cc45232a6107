package io.playcast.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.MemoryRows;
import io.playcast.view.Seen;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsInMemoryTest {
    private final MemoryRows<String> store = new MemoryRows<>();
    private final RowsInMemory<String> rows = new RowsInMemory<>(store, 8);

    @Test
    void nothing_is_written_before_it_has_to_be() {
        fill(8);
        rows.shrink();
        assertThat(store.streams()).isEmpty();
        rows.write();
        assertThat(store.streams()).hasSize(8);
    }

    @Test
    void what_was_not_changed_for_the_longest_time_leaves_first_and_in_the_state_it_had() {
        fill(8);
        rows.put("s0", new Seen<>(1, "s0 again"));
        rows.put("s8", new Seen<>(0, "s8"));
        rows.shrink();
        assertThat(store.streams()).containsExactlyInAnyOrder("s1", "s2", "s3");
        assertThat(rows.get("s1")).isEmpty();
        assertThat(rows.get("s0")).contains(new Seen<>(1, "s0 again"));
    }

    @Test
    void what_has_left_is_fetched_again_and_goes_on_from_there() {
        fill(9);
        rows.shrink();
        rows.fetch(List.of("s0", "s8"));
        assertThat(rows.get("s0")).contains(new Seen<>(0, "s0"));
        rows.put("s0", new Seen<>(1, "more"));
        rows.write();
        assertThat(store.read("s0")).contains(new Seen<>(1, "more"));
    }

    @Test
    void a_small_heap_holds_few_and_a_large_one_many() {
        assertThat(RowsInMemory.fitting(384L << 20)).isEqualTo(12_288);
        assertThat(RowsInMemory.fitting(6L << 30)).isEqualTo(196_608);
        assertThat(RowsInMemory.fitting(1 << 20)).isEqualTo(1_000);
    }

    private void fill(int count) {
        IntStream.range(0, count).forEach(i -> rows.put("s" + i, new Seen<>(0, "s" + i)));
    }
}
