package io.playcast.live;

import io.playcast.EventHistory;
import io.playcast.log.LogTail;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One who looks on, on the thread of the request. A slow reader slows this thread alone, which holds a page and nothing more; the container ends it after half a minute without a byte taken. */
final class Watching {
    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Watched watched;
    private final Instant expiresAt;
    private final Clock clock;
    private final LiveLog log;
    private final LiveEvents events;
    private Instant lastSent;

    Watching(Watched watched, Instant expiresAt, Clock clock, LiveLog log, LiveEvents events) {
        this.watched = watched;
        this.expiresAt = expiresAt;
        this.clock = clock;
        this.log = log;
        this.events = events;
        this.lastSent = clock.instant();
    }

    /** Returns when there is a reason to end. @param end of the log when it began: up to there the store looks for what is wanted, so that a narrow look at a long past is quick */
    void from(long begin, long end, EventHistory history) throws IOException, InterruptedException {
        events.heartbeat(begin);
        long at = begin;
        while (at < end && reasonToEnd().isEmpty()) {
            var page = history.log(at, PAGE, watched.filter());
            for (var event : page) {
                events.event(event);
            }
            events.flush();
            at = page.size() < PAGE
                    ? Math.max(end, page.isEmpty() ? at : page.getLast().position())
                    : page.getLast().position();
        }
        follow(log.after(at), at);
    }

    private void follow(LogTail tail, long from) throws IOException, InterruptedException {
        long at = from;
        var reason = reasonToEnd();
        while (reason.isEmpty()) {
            var page = tail.next(PAGE, PATIENCE);
            for (var event : page) {
                at = event.position();
                if (watched.shows(event)) {
                    events.event(event);
                    lastSent = clock.instant();
                }
            }
            if (page.isEmpty() && !clock.instant().isBefore(lastSent.plus(HEARTBEAT))) {
                events.heartbeat(at);
                lastSent = clock.instant();
            }
            events.flush();
            reason = reasonToEnd();
        }
        events.end(reason.get().code(), reason.get().sentence());
    }

    private record Reason(String code, String sentence) {}

    private Optional<Reason> reasonToEnd() {
        if (log.isClosing()) {
            return Optional.of(new Reason("closing", "This node is about to end, come back with Last-Event-ID"));
        }
        return clock.instant().isBefore(expiresAt)
                ? Optional.empty()
                : Optional.of(new Reason("token.expired", "Your token has expired, come back with a new one"));
    }
}
