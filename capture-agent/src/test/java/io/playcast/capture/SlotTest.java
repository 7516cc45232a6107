package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotTest {

    private final Pool<Token> pool = Token.pool(3);
    private final Slot<Token> slot = new Slot<>();

    @Test
    void an_empty_slot_gives_nothing() {
        assertThat(slot.poll()).isNull();
    }

    @Test
    void what_is_offered_is_taken_once() {
        Token token = pool.take();
        assertThat(slot.offer(token)).isFalse();
        assertThat(slot.poll()).isSameAs(token);
        assertThat(slot.poll()).isNull();
    }

    @Test
    void the_newest_wins_and_the_late_one_goes_back_to_its_pool() {
        slot.offer(pool.take());
        Token newest = pool.take();
        assertThat(slot.offer(newest)).isTrue();
        assertThat(pool.free()).isEqualTo(2);
        assertThat(slot.poll()).isSameAs(newest);
    }
}
