package io.playcast.session.query;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.log.StoredJson;
import io.playcast.quality.QualityEvent;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.query.TimelineOf.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a session's timeline is made of: its own stream, and the quality streams of the ends of its connections. */
@Component
class SessionTimelines {
    private static final int MOST_EVENTS = 10_000;
    /** Seven hours of one end. */
    private static final int MOST_WINDOWS = 5_000;

    private static final int MOST_ENDS = 64;
    /** An end tells the time by its own clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final EventHistory history;

    SessionTimelines(EventHistory history) {
        this.history = history;
    }

    Timeline of(SessionId session) {
        var stored = history.stream(session.toString(), 0, MOST_EVENTS);
        if (stored.isEmpty()) {
            throw SessionAsItWas.unknown();
        }
        var events = stored.stream().flatMap(SessionTimelines::happened).toList();
        var ends = ends(events);
        var windows = new HashMap<ConnectionId, NavigableMap<Long, QualityWindow>>();
        boolean truncated = stored.size() == MOST_EVENTS || ends.size() > MOST_ENDS;
        for (var end : ends.stream().limit(MOST_ENDS).toList()) {
            var page = windows(end, stored.getFirst().time());
            truncated |= page.size() == MOST_WINDOWS;
            windows.put(end, ofSession(session, page));
        }
        return TimelineOf.of(events, windows, truncated);
    }

    private static Stream<Happened> happened(StoredEvent stored) {
        return StoredJson.event(stored, SessionEvent.class).stream()
                .map(event -> new Happened(stored.seq(), stored.time(), event));
    }

    private static List<ConnectionId> ends(List<Happened> events) {
        return events.stream()
                .flatMap(one -> one.event() instanceof ViewerAttached e
                        ? Stream.of(e.viewerEnd(), e.agentEnd())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private List<StoredEvent> windows(ConnectionId end, Instant opened) {
        long first = Math.max(0, opened.minus(CLOCKS_DIFFER).toEpochMilli() / 5_000);
        return history.stream("quality:" + end.value(), first, MOST_WINDOWS);
    }

    /** An end may have been in other sessions before and after. */
    private static NavigableMap<Long, QualityWindow> ofSession(SessionId session, List<StoredEvent> page) {
        var windows = new TreeMap<Long, QualityWindow>();
        for (var stored : page) {
            StoredJson.event(stored, QualityEvent.class).ifPresent(event -> {
                switch (event) {
                    case QualityReported e when e.session().equals(session) -> windows.put(stored.seq(), e.window());
                    case QualityReported _ -> {}
                }
            });
        }
        return windows;
    }
}
