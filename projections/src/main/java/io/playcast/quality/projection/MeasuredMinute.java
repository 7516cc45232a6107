package io.playcast.quality.projection;

import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.QualityEvent;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.policy.Score;
import io.playcast.quality.policy.Windows;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A minute as one end of a connection measured it, twelve windows at most.
 *
 * @param moment its beginning, seconds since 1970: by that the minutes of a session are in order
 * @param windows that were measured
 * @param good how many of them were good
 * @param rtt null when no window knew it
 */
public record MeasuredMinute(
        SessionId session,
        ConnectionId connection,
        long moment,
        int windows,
        int good,
        Spread score,
        Spread fps,
        Spread bitrate,
        Spread loss,
        @Nullable Spread rtt,
        int dropped,
        int frozen) {
    /** A year, and some weeks for whoever looks back at it. */
    static final Duration KEPT = Duration.ofDays(400);

    static final long WINDOWS = 12;
    private static final long MINUTE = 60;

    static MeasuredMinute after(@Nullable MeasuredMinute before, QualityEvent event, Instant time) {
        return switch (event) {
            case QualityReported e -> with(before, e, e.window(), Score.of(e.window()));
        };
    }

    public Instant expires() {
        return Instant.ofEpochSecond(moment).plus(KEPT);
    }

    private static MeasuredMinute with(
            @Nullable MeasuredMinute before, QualityReported e, QualityWindow window, int score) {
        int good = score >= Score.GOOD ? 1 : 0;
        boolean first = before == null;
        return new MeasuredMinute(
                e.session(),
                e.connection(),
                first ? Windows.number(window) / WINDOWS * MINUTE : before.moment,
                first ? 1 : before.windows + 1,
                first ? good : before.good + good,
                one(first ? null : before.score, score),
                one(first ? null : before.fps, window.fps()),
                one(first ? null : before.bitrate, window.bitrate()),
                one(first ? null : before.loss, window.loss()),
                Spread.with(first ? null : before.rtt, window.rtt()),
                (first ? 0 : before.dropped) + window.dropped(),
                (first ? 0 : before.frozen) + window.frozen());
    }

    private static Spread one(@Nullable Spread before, double value) {
        var spread = Spread.with(before, value);
        return spread == null ? new Spread(value, value, value, 1) : spread;
    }
}
