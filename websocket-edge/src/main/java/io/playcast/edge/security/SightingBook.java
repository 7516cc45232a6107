package io.playcast.edge.security;

import io.playcast.edge.command.Ids;
import io.playcast.id.AddressPseudonym;
import io.playcast.id.SecurityId;
import io.playcast.id.UserId;
import io.playcast.security.Sighting;
import io.playcast.security.Sighting.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is noticed, by kind and subject, until the window is over: so an attacker makes no more events than there are windows
 * and subjects, and beyond so many subjects all others are one without a name. Any thread. */
final class SightingBook {
    private final Ids ids;
    private final int subjects;
    private final Map<Subject, Integer> counts = new HashMap<>();

    /** @param subjects at most, beside one a kind for all others */
    SightingBook(Ids ids, int subjects) {
        this.ids = ids;
        this.subjects = subjects;
    }

    private record Subject(
            Kind kind,
            @Nullable AddressPseudonym from,
            @Nullable UserId user) {}

    synchronized void add(Kind kind, @Nullable AddressPseudonym from, @Nullable UserId user) {
        var subject = new Subject(kind, from, user);
        var known = counts.containsKey(subject) || counts.size() < subjects;
        counts.merge(
                known ? subject : new Subject(kind, null, null),
                1,
                (one, more) -> one == Integer.MAX_VALUE ? one : one + more);
    }

    /** What was counted, and from here on nothing is. @param since when the window began */
    synchronized List<Sighting> closed(Instant since) {
        var told = new ArrayList<Sighting>(counts.size());
        counts.forEach((subject, count) -> told.add(new Sighting(
                new SecurityId(ids.next()), subject.kind(), subject.from(), subject.user(), since, count)));
        counts.clear();
        return told;
    }
}
