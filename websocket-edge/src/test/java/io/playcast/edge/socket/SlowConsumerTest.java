package io.playcast.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.twin.RecordingSession;
import io.playcast.wire.CloseCode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;

class SlowConsumerTest {
    private final RecordingSession session = new RecordingSession();
    private final Deque<Runnable> idle = new ArrayDeque<>();
    /** Its writer does not run before the test lets it: a client that takes nothing. */
    private final Outbox outbox = new Outbox(session, idle::add);

    @Test
    void a_client_that_takes_nothing_is_closed_and_what_waited_is_thrown_away() {
        for (int i = 0; i < Outbox.MOST_FRAMES; i++) {
            assertThat(outbox.offer(new TextMessage("x"))).isTrue();
        }

        assertThat(outbox.offer(new TextMessage("one too many"))).isFalse();
        run();

        assertThat(session.frames()).isEmpty();
        assertThat(session.closed().getCode()).isEqualTo(CloseCode.SLOW_CONSUMER.code());
    }

    @Test
    void few_but_large_frames_are_too_many_as_well() {
        var half = new TextMessage("x".repeat(Outbox.MOST_BYTES / 2));

        assertThat(outbox.offer(half)).isTrue();
        assertThat(outbox.offer(half)).isTrue();
        assertThat(outbox.offer(new TextMessage("x"))).isFalse();
    }

    @Test
    void a_client_that_catches_up_keeps_its_socket() {
        for (int i = 0; i < 3 * Outbox.MOST_FRAMES; i++) {
            outbox.offer(new TextMessage("x"));
            run();
        }

        assertThat(session.frames()).hasSize(3 * Outbox.MOST_FRAMES);
        assertThat(session.closed()).isNull();
    }

    @Test
    void what_waits_is_sent_before_a_close_and_nothing_after_it() {
        outbox.offer(new TextMessage("why"));
        outbox.close(Outbox.status(CloseCode.BAD_FRAMES));
        assertThat(outbox.offer(new TextMessage("late"))).isFalse();
        outbox.close(Outbox.status(CloseCode.NO_PONG));

        run();

        assertThat(session.frames()).hasSize(1);
        assertThat(session.closed().getCode()).isEqualTo(CloseCode.BAD_FRAMES.code());
    }

    @Test
    void welcome_overtakes_what_was_held_for_it() {
        outbox.hold();
        outbox.offer(new TextMessage("push"));
        run();
        assertThat(session.frames()).isEmpty();

        outbox.release(new TextMessage("welcome"));
        run();

        assertThat(session.frames())
                .extracting(frame -> frame.getPayload())
                .isEqualTo(java.util.List.of("welcome", "push"));
    }

    private void run() {
        for (var task = idle.poll(); task != null; task = idle.poll()) {
            task.run();
        }
    }
}
