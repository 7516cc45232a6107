package io.playcast.edge.drain;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.Sockets;
import io.playcast.wire.CloseCode;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class DrainTest {
    private static final DrainProperties QUICK = new DrainProperties(Duration.ofMillis(10), Duration.ofMillis(100));

    private final Connections connections =
            new Connections(Runnable::run, Clock.systemUTC(), new PerMinute(1_000, 2_000));
    private final AtomicInteger begun = new AtomicInteger();
    private final Drain drain = new Drain(connections, QUICK, new Random(7), begun::incrementAndGet);

    @Test
    void every_client_is_told_a_time_of_its_own_and_closed() {
        var ann = new Leaving();
        var ben = new Leaving();
        ann.is(Sockets.greeted(connections, ann, ANN, PAGE));
        ben.is(Sockets.greeted(connections, ben, BEN, TABLET));

        drain.run();

        assertThat(after(ann)).isBetween(0L, 100L).isNotEqualTo(after(ben));
        assertThat(after(ben)).isBetween(0L, 100L);
        assertThat(ann.closed().getCode()).isEqualTo(CloseCode.DRAINING.code());
        assertThat(ben.closed().getCode()).isEqualTo(CloseCode.DRAINING.code());
        assertThat(begun).hasValue(1);
    }

    @Test
    void whoever_has_not_said_hello_is_closed_too() {
        var session = new Leaving();
        session.is(connections.open("silent", session));

        drain.run();

        assertThat(session.types()).isEmpty();
        assertThat(session.closed().getCode()).isEqualTo(CloseCode.DRAINING.code());
    }

    @Test
    void a_node_without_clients_takes_no_time_and_says_that_it_drains() {
        assertThat(drain.isDraining()).isFalse();
        long began = System.nanoTime();

        drain.run();

        assertThat(drain.isDraining()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void asked_twice_it_happens_once() {
        drain.run();
        drain.run();

        assertThat(begun).hasValue(1);
    }

    private static long after(RecordingSession session) {
        var push = session.json().getLast();
        assertThat(push.path("type").asText()).isEqualTo("system.drain");
        return push.path("data").path("reconnectAfterMs").asLong();
    }

    /** A client that closes when it is told to. */
    private final class Leaving extends RecordingSession {
        private Connection connection;

        void is(Connection own) {
            connection = own;
        }

        @Override
        public void close(CloseStatus status) {
            super.close(status);
            connections.closed(connection);
        }
    }
}
