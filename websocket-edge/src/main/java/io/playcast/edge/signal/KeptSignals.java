package io.playcast.edge.signal;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.wire.ServerMessage.Push;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signals on their way, in order by device: up to 64 for each of up to 1,000 devices, each for up to 30 s.
 *
 * <p>When full, the oldest signal of the device and the device that waits longest make room: negotiation starts anew then.
 */
final class KeptSignals {
    static final int SIGNALS = 64;
    static final int DEVICES = 1_000;
    static final Duration KEPT = Duration.ofSeconds(30);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Holder, Waiting> devices = new LinkedHashMap<>();

    record Kept(Push signal, Instant until) {}

    private static final class Waiting {
        private final Deque<Kept> signals = new ArrayDeque<>();
        private boolean taken;
    }

    KeptSignals(Clock clock) {
        this.clock = clock;
    }

    void add(Holder to, Push signal) {
        add(to, new Kept(signal, clock.instant().plus(KEPT)));
    }

    void add(Holder to, Kept signal) {
        exclusively(() -> {
            var signals = devices.computeIfAbsent(to, _ -> new Waiting()).signals;
            if (signals.size() == SIGNALS) {
                signals.remove();
            }
            signals.add(signal);
            if (devices.size() > DEVICES) {
                devices.remove(devices.keySet().iterator().next());
            }
            return signals;
        });
    }

    /** The first signal for a device, unless somebody has taken it and not said what became of it. */
    Optional<Kept> take(Holder to) {
        return exclusively(() -> with(to, waiting -> {
            var now = clock.instant();
            waiting.signals.removeIf(kept -> !now.isBefore(kept.until));
            if (waiting.taken || waiting.signals.isEmpty()) {
                forgetIfEmpty(to, waiting);
                return Optional.empty();
            }
            waiting.taken = true;
            return Optional.of(waiting.signals.element());
        }));
    }

    /** It went out. */
    void sent(Holder to, Kept signal) {
        exclusively(() -> with(to, waiting -> {
            waiting.taken = false;
            waiting.signals.remove(signal);
            forgetIfEmpty(to, waiting);
            return Optional.empty();
        }));
    }

    /** Nobody was there to get it; it stays the first. */
    void notSent(Holder to) {
        exclusively(() -> with(to, waiting -> {
            waiting.taken = false;
            return Optional.empty();
        }));
    }

    List<Holder> devices() {
        return exclusively(() -> List.copyOf(devices.keySet()));
    }

    private void forgetIfEmpty(Holder to, Waiting waiting) {
        if (waiting.signals.isEmpty() && !waiting.taken) {
            devices.remove(to);
        }
    }

    private <T> Optional<T> with(Holder to, Function<Waiting, Optional<T>> work) {
        return Optional.ofNullable(devices.get(to)).flatMap(work);
    }

    private <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
