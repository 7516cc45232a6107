package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneTest {

    private final Pool<Token> pool = Token.pool(3);
    private final Lane<Token> lane = new Lane<>(2);

    @Test
    void what_goes_in_first_comes_out_first() {
        Token first = pool.take();
        Token second = pool.take();
        lane.offer(first);
        lane.offer(second);
        assertThat(lane.poll()).isSameAs(first);
        assertThat(lane.poll()).isSameAs(second);
        assertThat(lane.poll()).isNull();
    }

    @Test
    void a_full_lane_refuses_and_the_refused_one_goes_back_to_its_pool() {
        lane.offer(pool.take());
        lane.offer(pool.take());
        assertThat(lane.offer(pool.take())).isFalse();
        assertThat(pool.free()).isEqualTo(1);
    }
}
