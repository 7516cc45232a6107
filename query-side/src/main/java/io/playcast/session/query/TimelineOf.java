package io.playcast.session.query;

import io.playcast.id.ConnectionId;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.policy.Score;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.query.Timeline.Measured;
import io.playcast.session.query.Timeline.Point;
import io.playcast.session.query.Timeline.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a session's events and what both ends measured on one axis. Pure. */
final class TimelineOf {
    private static final long WINDOW_MS = 5_000;

    private final Instant opened;
    private final List<Happened> events;
    private final Map<ConnectionId, NavigableMap<Long, QualityWindow>> windows;

    /** An event with its number and time. */
    record Happened(long seq, Instant time, SessionEvent event) {}

    /** @param windows of each end, by number */
    private TimelineOf(
            Instant opened, List<Happened> events, Map<ConnectionId, NavigableMap<Long, QualityWindow>> windows) {
        this.opened = opened;
        this.events = events;
        this.windows = windows;
    }

    /** @param events of one session from its first one on @param truncated whether either is not all of it */
    static Timeline of(
            List<Happened> events, Map<ConnectionId, NavigableMap<Long, QualityWindow>> windows, boolean truncated) {
        if (events.isEmpty() || !(events.getFirst().event() instanceof StreamOpened first)) {
            throw new IllegalArgumentException("a session begins with StreamOpened");
        }
        var of = new TimelineOf(events.getFirst().time(), events, windows);
        var tracks = of.tracks();
        var marks = new Marks(of.opened, tracks);
        var ended = events.stream().anyMatch(one -> one.event() instanceof StreamEnded);
        return new Timeline(
                first.session(),
                of.opened,
                of.length(tracks, ended),
                ended,
                truncated,
                tracks,
                events.stream().map(marks::of).toList());
    }

    private long ms(Instant time) {
        return Duration.between(opened, time).toMillis();
    }

    private long length(List<Track> tracks, boolean ended) {
        var last = LongStream.of(ms(events.getLast().time()));
        var measured =
                tracks.stream().flatMap(track -> track.points().stream()).mapToLong(point -> point.ms() + WINDOW_MS);
        return Math.max(
                0, (ended ? last : LongStream.concat(last, measured)).max().orElse(0));
    }

    /** Whoever comes back by the same two ends goes on in the same track. */
    private List<Track> tracks() {
        var tracks = new LinkedHashMap<List<ConnectionId>, Track>();
        for (var one : events) {
            switch (one.event()) {
                case ViewerAttached e ->
                    tracks.compute(
                            List.of(e.viewerEnd(), e.agentEnd()), (_, before) -> attached(before, e, ms(one.time())));
                case ViewerDetached e ->
                    tracks.replaceAll((ends, track) -> ends.getFirst().equals(e.viewerEnd()) && track.toMs() == null
                            ? until(track, ms(one.time()))
                            : track);
                case StreamEnded _ ->
                    tracks.replaceAll((_, track) -> track.toMs() == null ? until(track, ms(one.time())) : track);
                case SessionEvent _ -> {}
            }
        }
        return tracks.values().stream().map(this::joined).toList();
    }

    private static Track attached(@Nullable Track before, ViewerAttached e, long ms) {
        long from = before == null ? ms : before.fromMs();
        return new Track(e.viewer(), e.device(), e.viewerEnd(), e.agentEnd(), from, null, List.of());
    }

    private static Track until(Track t, Long ms) {
        return new Track(t.viewer(), t.device(), t.viewerEnd(), t.agentEnd(), t.fromMs(), ms, t.points());
    }

    /** Windows of both ends by their numbers. The agent's end serves others, too: of it only what was while this one was attached. */
    private Track joined(Track t) {
        var viewer = windows.getOrDefault(t.viewerEnd(), new TreeMap<>());
        var agent = new TreeMap<>(windows.getOrDefault(t.agentEnd(), new TreeMap<>()));
        agent.values().removeIf(window -> !isWithin(t, window));
        var points = Stream.concat(viewer.keySet().stream(), agent.keySet().stream())
                .distinct()
                .sorted()
                .map(number -> point(number, viewer.get(number), agent.get(number)))
                .toList();
        return new Track(t.viewer(), t.device(), t.viewerEnd(), t.agentEnd(), t.fromMs(), t.toMs(), points);
    }

    private boolean isWithin(Track track, QualityWindow window) {
        long from = window.from() - opened.toEpochMilli();
        long to = window.to() - opened.toEpochMilli();
        return to > track.fromMs() && (track.toMs() == null || from < track.toMs());
    }

    private Point point(long number, @Nullable QualityWindow viewer, @Nullable QualityWindow agent) {
        var any = viewer == null ? agent : viewer;
        long from = any == null ? number * WINDOW_MS : any.from();
        return new Point(number, from - opened.toEpochMilli(), measured(viewer), measured(agent));
    }

    private static @Nullable Measured measured(@Nullable QualityWindow window) {
        return window == null ? null : new Measured(Score.of(window), window);
    }
}
