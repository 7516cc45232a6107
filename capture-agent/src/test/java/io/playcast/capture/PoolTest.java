package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolTest {

    private final Pool<Token> pool = Token.pool(2);

    @Test
    void what_is_closed_can_be_taken_again() {
        Token first = pool.take();
        first.close();
        pool.take();
        assertThat(pool.take()).isSameAs(first);
    }

    @Test
    void an_empty_pool_gives_nothing() {
        pool.take();
        pool.take();
        assertThat(pool.take()).isNull();
    }

    @Test
    void closing_twice_gives_it_back_once() {
        Token token = pool.take();
        token.close();
        token.close();
        assertThat(pool.free()).isEqualTo(2);
    }
}
