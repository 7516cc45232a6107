package io.playcast.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Automations that send several commands because of one batch of events. */
class InFlightTest {
    private static final int LONG_S = 10;
    private final DefaultUnitOfWork<EventMessage<?>> batch =
            DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("seen"));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void nothing_stays_open() {
        if (batch.isActive()) {
            batch.rollback();
        }
    }

    @Test
    void commands_to_two_streams_are_asked_at_the_same_time() {
        var other = new CountDownLatch(1);
        InFlight.of(batch).add("lobby:a", () -> {
            awaited(other);
            done.add("a");
        });
        InFlight.of(batch).add("lobby:b", other::countDown);
        batch.commit();
        assertThat(done).containsExactly("a");
    }

    @Test
    void commands_to_one_stream_are_asked_in_order() {
        var begun = new CountDownLatch(1);
        InFlight.of(batch).add("lobby:a", () -> {
            awaited(begun);
            done.add("first");
        });
        InFlight.of(batch).add("lobby:a", () -> done.add("second"));
        begun.countDown();
        batch.commit();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void a_batch_with_a_command_that_could_not_be_done_is_not_seen_and_what_was_behind_it_is_not_asked() {
        var away = Rejected.unavailable("The event store is away", 1_000);
        InFlight.of(batch).add("lobby:a", () -> {
            throw away;
        });
        InFlight.of(batch).add("lobby:a", () -> done.add("behind"));
        InFlight.of(batch).add("lobby:b", () -> done.add("beside"));
        assertThatThrownBy(batch::commit).isSameAs(away);
        assertThat(done).containsExactly("beside");
    }

    @Test
    void a_batch_that_failed_elsewhere_ends_when_nothing_of_it_is_on_its_way() {
        var begun = new CountDownLatch(1);
        InFlight.of(batch).add("lobby:a", () -> {
            awaited(begun);
            done.add("a");
        });
        begun.countDown();
        batch.rollback();
        assertThat(done).containsExactly("a");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG_S, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
