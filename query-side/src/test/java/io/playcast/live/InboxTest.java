package io.playcast.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.live.News.Changed;
import io.playcast.live.News.Missed;
import io.playcast.live.News.Over;
import io.playcast.live.News.Quiet;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Given a reader of a view that changes. */
class InboxTest {
    private static final Duration NOW = Duration.ZERO;

    private final Inbox inbox = new Inbox();

    @Test
    void news_are_read_in_their_order_and_then_it_is_quiet() throws InterruptedException {
        inbox.put(change(1));
        inbox.put(change(2));

        assertThat(inbox.next(NOW)).isInstanceOfSatisfying(Changed.class, one -> {
            assertThat(one.number()).isEqualTo(1);
            assertThat(one.id()).isEqualTo("01JZ9Q7R6Y0000000000000000");
            assertThat(one.row().seq()).isEqualTo(7);
            assertThat(one.row().refs()).containsExactly("card:a", "user:b");
            assertThat(one.row().json()).isEqualTo("{\"a\":\"b c\"}");
        });
        assertThat(inbox.next(NOW)).isInstanceOf(Changed.class);
        assertThat(inbox.next(NOW)).isInstanceOf(Quiet.class);
    }

    @Test
    void who_does_not_keep_up_is_let_go_and_nothing_more_is_kept_for_them() throws InterruptedException {
        for (int n = 0; n < 256; n++) {
            inbox.put(change(n));
        }
        assertThat(inbox.next(NOW)).as("256 may wait").isInstanceOf(Changed.class);
        inbox.put(change(256));
        inbox.put(change(257));
        assertThat(inbox.next(NOW)).isInstanceOf(Over.class);
        assertThat(inbox.next(NOW)).isInstanceOf(Over.class);
    }

    @Test
    void of_all_that_was_missed_a_reader_is_told_once() throws InterruptedException {
        inbox.put(new Missed());
        inbox.put(change(1));
        inbox.put(new Missed());
        assertThat(inbox.next(NOW)).isInstanceOf(Missed.class);
        assertThat(inbox.next(NOW)).isInstanceOf(Changed.class);
        assertThat(inbox.next(NOW)).isInstanceOf(Quiet.class);
    }

    @Test
    void at_the_end_nothing_more_is_read() throws InterruptedException {
        inbox.put(change(1));
        inbox.end();
        assertThat(inbox.next(NOW)).isInstanceOf(Over.class);
    }

    private static Changed change(long number) {
        return Changed.of(number + " 01JZ9Q7R6Y0000000000000000 7 card:a,user:b {\"a\":\"b c\"}");
    }
}
