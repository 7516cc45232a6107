package io.playcast.session.query;

import io.playcast.id.ConnectionId;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityAutomated;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.query.Timeline.Kind;
import io.playcast.session.query.Timeline.Mark;
import io.playcast.session.query.Timeline.Track;
import io.playcast.session.query.TimelineOf.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How each event of a session reads on its axis. Pure. */
final class Marks {
    private final Instant opened;
    private final List<Track> tracks;

    Marks(Instant opened, List<Track> tracks) {
        this.opened = opened;
        this.tracks = tracks;
    }

    Mark of(Happened one) {
        var at = new At(Duration.between(opened, one.time()).toMillis(), one.seq());
        return switch (one.event()) {
            case StreamOpened e -> at.changed(Kind.OPENED, List.of(), null, null, e.profile());
            case ViewerAttached e -> at.plain(Kind.ATTACHED, with(e.viewerEnd()), null);
            case ViewerDetached e -> at.plain(Kind.DETACHED, with(e.viewerEnd()), e.reason());
            case MilestoneReached e -> at.reached(with(e.connection()), e);
            case QualityChanged e -> at.changed(Kind.QUALITY, with(e.connection()), word(e.reason()), e.from(), e.to());
            case QualityAutomated e -> at.changed(Kind.QUALITY, with(e.connection()), "automated", null, null);
            case TroubleReported e -> at.plain(Kind.TROUBLE, with(e.connection()), e.trouble());
            case StreamPaused _ -> at.plain(Kind.PAUSED, List.of(), null);
            case StreamResumed _ -> at.plain(Kind.RESUMED, List.of(), null);
            case StreamEnded e -> at.plain(Kind.ENDED, List.of(), e.reason());
        };
    }

    private List<Integer> with(ConnectionId end) {
        return IntStream.range(0, tracks.size())
                .filter(i -> tracks.get(i).hasEnd(end))
                .boxed()
                .toList();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /** Where a mark stands. */
    private record At(long ms, long seq) {
        Mark plain(Kind kind, List<Integer> tracks, @Nullable Enum<?> what) {
            return changed(kind, tracks, word(what), null, null);
        }

        Mark changed(
                Kind kind, List<Integer> tracks, @Nullable String what, @Nullable Profile from, @Nullable Profile to) {
            return new Mark(ms, seq, kind, tracks, what, from, to, null, null);
        }

        Mark reached(List<Integer> tracks, MilestoneReached e) {
            return new Mark(
                    ms, seq, Kind.MILESTONE, tracks, word(e.kind()), null, null, e.candidatePair(), e.firstFrameMs());
        }
    }
}
