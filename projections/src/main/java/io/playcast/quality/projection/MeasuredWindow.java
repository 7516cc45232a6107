package io.playcast.quality.projection;

import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.QualityEvent;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.policy.Score;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Five seconds as one end of a connection measured them, with the score.
 *
 * @param moment its end, seconds since 1970: by that the windows of a session are in order
 */
public record MeasuredWindow(SessionId session, ConnectionId connection, long moment, QualityWindow window, int score) {
    /** In full for as long as somebody may want to know what went wrong. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Each window is an event of its own, and the only one in its row. */
    static MeasuredWindow after(@Nullable MeasuredWindow before, QualityEvent event, Instant time) {
        return switch (event) {
            case QualityReported e ->
                new MeasuredWindow(
                        e.session(), e.connection(), e.window().to() / 1000, e.window(), Score.of(e.window()));
        };
    }

    public Instant expires() {
        return Instant.ofEpochMilli(window.to()).plus(KEPT);
    }
}
