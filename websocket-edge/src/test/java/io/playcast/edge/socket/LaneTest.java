package io.playcast.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final Lane lane = new Lane(threads::add, 2);
    private final List<String> done = new ArrayList<>();

    @Test
    void tasks_run_in_order_on_one_thread() {
        lane.offer(() -> done.add("first"));
        lane.offer(() -> done.add("second"));

        assertThat(threads).hasSize(1);
        threads.remove().run();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void a_full_lane_takes_no_more() {
        lane.offer(() -> done.add("first"));
        lane.offer(() -> done.add("second"));

        assertThat(lane.offer(() -> done.add("third"))).isFalse();
    }

    @Test
    void a_task_that_fails_does_not_stop_the_next() {
        lane.offer(() -> {
            throw new IllegalStateException("on purpose");
        });
        lane.offer(() -> done.add("second"));

        threads.remove().run();

        assertThat(done).containsExactly("second");
    }

    @Test
    void an_idle_lane_borrows_a_thread_again() {
        lane.offer(() -> done.add("first"));
        threads.remove().run();
        lane.offer(() -> done.add("second"));
        threads.remove().run();

        assertThat(done).containsExactly("first", "second");
    }
}
