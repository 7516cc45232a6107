package io.playcast.edge.signal;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.ServerMessage.Push;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The relay of a single edge; keeps up to 64 signals for a device that is coming back, for 30 s, for 1,000 devices at most. */
@Component
public final class LocalRelay implements Relay, ConnectionListener {
    static final int SIGNALS = 64;
    static final int DEVICES = 1_000;
    static final Duration KEPT = Duration.ofSeconds(30);

    private final Connections connections;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Holder, Queue<Kept>> absent = new LinkedHashMap<>();

    private record Kept(Push signal, Instant until) {}

    public LocalRelay(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void pass(Holder to, Push signal) {
        lock.lock();
        try {
            var sockets = connections.of(to.user(), to.device()).stream()
                    .filter(Connection::greeted)
                    .toList();
            if (sockets.isEmpty()) {
                keep(to, signal);
            } else {
                sockets.forEach(socket -> socket.send(signal));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void passNow(Holder to, Push message) {
        connections.of(to.user(), to.device()).stream()
                .filter(Connection::greeted)
                .forEach(socket -> socket.send(message));
    }

    @Override
    public void greeted(Connection connection) {
        var who = connection.who();
        taken(new Holder(who.user(), who.deviceId())).forEach(connection::send);
    }

    @Override
    public void gone(Connection connection) {
        // what is kept waits for the device to come back, and is forgotten when others need the room
    }

    /** When full, the oldest signal of the device and the device kept longest make room: negotiation starts anew then. */
    private void keep(Holder to, Push signal) {
        var queue = absent.computeIfAbsent(to, _ -> new ArrayDeque<>());
        if (queue.size() == SIGNALS) {
            queue.remove();
        }
        queue.add(new Kept(signal, clock.instant().plus(KEPT)));
        if (absent.size() > DEVICES) {
            absent.remove(absent.keySet().iterator().next());
        }
    }

    private List<Push> taken(Holder holder) {
        lock.lock();
        try {
            var kept = absent.remove(holder);
            var now = clock.instant();
            return kept == null
                    ? List.of()
                    : new ArrayList<>(kept)
                            .stream()
                                    .filter(each -> now.isBefore(each.until))
                                    .map(Kept::signal)
                                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
