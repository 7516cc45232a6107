package io.playcast.edge.signal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.wire.ServerMessage.Signal;
import java.time.Duration;

/** The newest negotiation of each pair of ends that passed through here; what belongs to an older one is stale. Any thread. */
final class Epochs {
    private static final int PAIRS = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Cache<String, Integer> newest = Caffeine.newBuilder()
            .executor(Runnable::run) // its upkeep is short, another thread would have to be woken
            .maximumSize(PAIRS)
            .expireAfterAccess(REMEMBERED)
            .build();

    /** Notes the signal's epoch, too. */
    boolean isStale(Signal signal) {
        return newest.asMap().merge(pair(signal), signal.epoch(), Math::max) > signal.epoch();
    }

    /** The same for both directions. */
    private static String pair(Signal signal) {
        var from = signal.from().value();
        var to = signal.to().value();
        return from.compareTo(to) < 0 ? from + to : to + from;
    }
}
