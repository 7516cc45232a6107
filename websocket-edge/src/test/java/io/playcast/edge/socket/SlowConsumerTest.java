package io.playcast.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.wire.CloseCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

class SlowConsumerTest {
    private final ManualWire wire = new ManualWire();
    private final Outbox outbox = new Outbox(wire);

    @Test
    void a_client_that_takes_nothing_is_closed_and_what_waited_is_thrown_away() {
        say("in flight");
        for (int i = 0; i < Outbox.MOST_FRAMES; i++) {
            assertThat(say("x")).isTrue();
        }

        assertThat(say("one too many")).isFalse();
        wire.takes();

        assertThat(wire.written).containsExactly("in flight");
        assertThat(wire.closed.getCode()).isEqualTo(CloseCode.SLOW_CONSUMER.code());
    }

    @Test
    void few_but_large_frames_are_too_many_as_well() {
        var half = "x".repeat(Outbox.MOST_BYTES / 2);
        say("in flight");

        assertThat(say(half)).isTrue();
        assertThat(say(half)).isTrue();
        assertThat(say("x")).isFalse();
    }

    @Test
    void a_client_that_catches_up_keeps_its_socket() {
        for (int i = 0; i < 3 * Outbox.MOST_FRAMES; i++) {
            say("x");
            wire.takes();
        }

        assertThat(wire.written).hasSize(3 * Outbox.MOST_FRAMES);
        assertThat(wire.closed).isNull();
    }

    @Test
    void what_waited_goes_out_together_and_in_order() {
        say("first");
        IntStream.range(0, Outbox.MOST_A_TURN + 1).forEach(i -> say("n" + i));

        wire.takes();
        assertThat(wire.turns).isEqualTo(2);
        wire.takes();

        assertThat(wire.turns).isEqualTo(3);
        assertThat(wire.written).startsWith("first", "n0", "n1").endsWith("n" + Outbox.MOST_A_TURN);
    }

    @Test
    void of_news_that_wait_the_last_of_each_kind_is_sent() {
        say("in flight");
        outbox.offerLatest("presence:ann", new TextMessage("ann is online"));
        outbox.offerLatest("presence:ben", new TextMessage("ben is busy"));
        outbox.offerLatest("presence:ann", new TextMessage("ann is away"));
        say("an event");

        wire.takes();

        assertThat(wire.written).containsExactly("in flight", "an event", "ann is away", "ben is busy");
    }

    @Test
    void news_never_close_a_slow_socket() {
        say("in flight");
        for (int i = 0; i < 10 * Outbox.MOST_FRAMES; i++) {
            outbox.offerLatest("kind " + i, new TextMessage("x"));
        }
        wire.takes();

        assertThat(wire.written).hasSize(1 + News.MOST);
        assertThat(wire.closed).isNull();
    }

    @Test
    void what_waits_is_sent_before_a_close_and_nothing_after_it() {
        say("in flight");
        say("why");
        outbox.close(Outbox.status(CloseCode.BAD_FRAMES));
        assertThat(say("late")).isFalse();
        outbox.close(Outbox.status(CloseCode.NO_PONG));

        wire.takes();
        wire.takes();

        assertThat(wire.written).containsExactly("in flight", "why");
        assertThat(wire.closed.getCode()).isEqualTo(CloseCode.BAD_FRAMES.code());
    }

    @Test
    void a_broken_socket_is_written_to_no_more() {
        say("in flight");
        say("waiting");

        wire.breaks();

        assertThat(say("late")).isFalse();
        assertThat(wire.written).containsExactly("in flight");
        assertThat(wire.closed.getCode()).isEqualTo(CloseStatus.NO_CLOSE_FRAME.getCode());
    }

    @Test
    void welcome_overtakes_what_was_held_for_it() {
        outbox.hold();
        say("push");
        assertThat(wire.written).isEmpty();

        outbox.release(new TextMessage("welcome"));

        assertThat(wire.written).containsExactly("welcome", "push");
    }

    private boolean say(String text) {
        return outbox.offer(new TextMessage(text));
    }

    /** A socket that takes a turn's frames when the test says so. */
    private static final class ManualWire implements Wire {
        private final List<String> written = new ArrayList<>();
        private int turns;
        private Taken last;
        private CloseStatus closed;

        @Override
        public void write(List<WebSocketMessage<?>> frames, Taken taken) {
            frames.forEach(frame -> written.add((String) frame.getPayload()));
            turns++;
            last = taken;
        }

        void takes() {
            if (last != null) {
                var taken = last;
                last = null;
                taken.done();
            }
        }

        void breaks() {
            last.failed(new IOException("on purpose"));
        }

        @Override
        public void close(CloseStatus status) {
            closed = status;
        }

        @Override
        public void cut() {
            // nothing to end
        }
    }
}
