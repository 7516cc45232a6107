package io.playcast.security.command;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers who came into which lobbies within the last minute, of the 10,000 people who came last. For one thread. */
final class SeatHops {
    static final int LOBBIES = 12;
    static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int PEOPLE = 10_000;

    private final Map<UserId, Map<LobbyId, Instant>> joined = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Map<LobbyId, Instant>> eldest) {
            return size() > PEOPLE;
        }
    };

    /** How many different lobbies they came into lately when those are too many, and then it counts anew; else 0. */
    int came(UserId user, LobbyId lobby, Instant at) {
        var lately = joined.computeIfAbsent(user, _ -> new HashMap<>());
        lately.values().removeIf(then -> then.isBefore(at.minus(WITHIN)));
        lately.put(lobby, at);
        if (lately.size() < LOBBIES) {
            return 0;
        }
        joined.remove(user);
        return lately.size();
    }
}
