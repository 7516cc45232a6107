package io.playcast.security.command;

import io.playcast.id.SecurityId;
import io.playcast.security.IntrusionRule;
import io.playcast.security.Sighted;
import io.playcast.security.Sighting.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what was seen lately, rule by rule and subject by subject, and says when it is enough. For one thread.
 *
 * <p>Whatever strangers do it holds no more than 10,000 subjects of 100 sightings each; beyond that the oldest subject is forgotten.
 */
final class Sightings {
    private static final int SUBJECTS = 10_000;
    private static final int REMEMBERED = 100;

    private record Key(IntrusionRule rule, String subject) {}

    private record Seen(SecurityId id, Instant at, int count) {}

    /** @param evidence oldest first, not more than an event may hold */
    record Suspicion(IntrusionRule rule, @Nullable Sighted last, int count, List<SecurityId> evidence) {}

    private final Map<Key, List<Seen>> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Seen>> eldest) {
            return size() > SUBJECTS;
        }
    };

    /** One suspicion a rule at most; what made it is used up, so the next one needs as much again. The same event twice counts once. */
    List<Suspicion> add(Kind kind, Sighted event) {
        var found = new ArrayList<Suspicion>();
        for (var rule : IntrusionRule.values()) {
            if (rule.kind() == kind) {
                add(rule, event).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Suspicion> add(IntrusionRule rule, Sighted event) {
        var subject = subject(rule, event);
        if (subject == null) {
            return Optional.empty();
        }
        var key = new Key(rule, subject);
        var lately = seen.computeIfAbsent(key, _ -> new ArrayList<>());
        lately.removeIf(old -> old.at().plus(rule.within()).isBefore(event.since()));
        if (lately.stream().noneMatch(old -> old.id().equals(event.id()))) {
            lately.add(new Seen(event.id(), event.since(), event.count()));
        }
        if (lately.size() > REMEMBERED) {
            lately.removeFirst();
        }
        int count = lately.stream().mapToInt(Seen::count).sum();
        if (count < rule.enough()) {
            return Optional.empty();
        }
        seen.remove(key);
        var evidence = lately.stream()
                .map(Seen::id)
                .skip(Math.max(0, lately.size() - SecurityRules.EVIDENCE_MOST))
                .toList();
        return Optional.of(new Suspicion(rule, event, count, evidence));
    }

    private static @Nullable String subject(IntrusionRule rule, Sighted event) {
        return switch (rule.subject()) {
            case ADDRESS -> event.from() == null ? null : event.from().value();
            case ACCOUNT -> event.user() == null ? null : event.user().value();
            case PLATFORM -> null;
        };
    }
}
