package io.playcast.session.query;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.log.StoredJson;
import io.playcast.quality.QualityEvent;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.policy.Score;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.ViewerAttached;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How good the picture of a session was, joined from the quality streams of both ends of its connections. */
@Component
class SessionQuality {
    private static final int MOST_EVENTS = 10_000;

    private final EventHistory history;

    SessionQuality(EventHistory history) {
        this.history = history;
    }

    /** @param number of the window in its stream: its end time over five seconds @param score 0 to 100, from 70 on good */
    record Measured(ConnectionId connection, long number, Instant time, QualityWindow window, int score) {}

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record QualityPage(List<Measured> windows, @Nullable Long next) {}

    /** Windows from the number {@code first} on, by number; at most {@code limit} of each end. */
    QualityPage page(SessionId session, long first, int limit) {
        var ends = ends(session).stream()
                .map(end -> history.stream("quality:" + end.value(), first, limit))
                .toList();
        // Where one end has more than a page the others wait for it: the next page goes on behind the same number.
        var cut = ends.stream()
                .filter(windows -> windows.size() == limit)
                .map(windows -> windows.getLast().seq())
                .min(Comparator.naturalOrder());
        var windows = ends.stream()
                .flatMap(List::stream)
                .filter(window -> cut.isEmpty() || window.seq() <= cut.get())
                .sorted(Comparator.comparingLong(StoredEvent::seq).thenComparing(StoredEvent::stream))
                .flatMap(window -> measured(window).stream())
                .toList();
        return new QualityPage(windows, cut.orElse(null));
    }

    private List<ConnectionId> ends(SessionId session) {
        var events = history.stream(session.toString(), 0, MOST_EVENTS);
        if (events.isEmpty()) {
            throw new Rejected("session.unknown", "There is no such session");
        }
        return events.stream()
                .flatMap(event -> StoredJson.event(event, SessionEvent.class).stream())
                .flatMap(event -> event instanceof ViewerAttached attached
                        ? Stream.of(attached.viewerEnd(), attached.agentEnd())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private static Optional<Measured> measured(StoredEvent stored) {
        return StoredJson.event(stored, QualityEvent.class).map(event -> switch (event) {
            case QualityReported e ->
                new Measured(e.connection(), stored.seq(), stored.time(), e.window(), Score.of(e.window()));
        });
    }
}
