package io.playcast.twin;

import io.playcast.bar.Bars;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bars of one test. */
public final class InMemoryBars implements Bars {
    private final Map<UserId, Instant> bars = new ConcurrentHashMap<>();

    public void bar(UserId user, Instant before) {
        bars.put(user, before);
    }

    @Override
    public Map<UserId, Instant> inForce(Instant now) {
        return bars.entrySet().stream()
                .filter(bar -> bar.getValue().isAfter(now.minus(LONGEST)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Instant> of(UserId user) {
        return Optional.ofNullable(bars.get(user));
    }
}
