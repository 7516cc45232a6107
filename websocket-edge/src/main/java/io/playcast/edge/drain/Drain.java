package io.playcast.edge.drain;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.CloseCode;
import io.playcast.wire.ServerMessage.Draining;
import io.playcast.wire.ServerMessage.Push;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties this edge: not ready, no new sockets, every client told when to come back, and then closed at that time.
 *
 * <p>Each client has a time of its own, so that the others are not stormed. It takes notice + spread + 2 s at most.
 */
public final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final long LINGER_MS = 2_000;
    private static final long LOOK_MS = 50;

    private final Connections connections;
    private final long noticeMs;
    private final long spreadMs;
    private final RandomGenerator random;
    private final Runnable begins;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    private record Return(Connection connection, long afterMs) {}

    /** @param begins is told once, before anything else happens */
    public Drain(Connections connections, DrainProperties properties, RandomGenerator random, Runnable begins) {
        this.connections = connections;
        this.noticeMs = properties.notice().toMillis();
        this.spreadMs = properties.spread().toMillis();
        this.random = random;
        this.begins = begins;
    }

    /** A single edge has nobody to send its clients to: it says goodbye at once. */
    public static Drain atOnce(Connections connections) {
        return new Drain(
                connections, new DrainProperties(Duration.ZERO, Duration.ZERO), RandomGenerator.getDefault(), () -> {});
    }

    /** Whether this node has begun to send its clients away; it takes none in, then. */
    public boolean isDraining() {
        return begun.get();
    }

    /** Returns when every socket is closed, or the time for that is over; called again, it waits for the first one. Blocks. */
    public void run() {
        try {
            if (begun.compareAndSet(false, true)) {
                empty();
                done.countDown();
            } else {
                done.await(noticeMs + spreadMs + LINGER_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void empty() throws InterruptedException {
        begins.run();
        if (connections.all().isEmpty()) {
            return;
        }
        LOG.info(
                "edge drains: {} sockets, over {} ms after {} ms",
                connections.all().size(),
                spreadMs,
                noticeMs);
        pause(noticeMs);
        long began = System.nanoTime();
        var returns = returns();
        returns.forEach(back -> back.connection.send(new Push("system.drain", new Draining(back.afterMs))));
        for (var back : returns) {
            pause(back.afterMs - msSince(began));
            back.connection.close(CloseCode.DRAINING);
        }
        connections.all().forEach(late -> late.close(CloseCode.DRAINING));
        long closing = System.nanoTime();
        while (!connections.all().isEmpty() && msSince(closing) < LINGER_MS) {
            pause(LOOK_MS);
        }
        LOG.info(
                "edge is drained: {} sockets did not take their close",
                connections.all().size());
    }

    private List<Return> returns() {
        return connections.all().stream()
                .filter(Connection::greeted)
                .map(connection -> new Return(connection, random.nextLong(spreadMs + 1)))
                .sorted(Comparator.comparingLong(Return::afterMs))
                .toList();
    }

    private void pause(long ms) throws InterruptedException {
        if (ms > 0) {
            never.await(ms, TimeUnit.MILLISECONDS);
        }
    }

    private static long msSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
