package io.playcast.quality.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.Ids;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MeasuredMinuteTest {
    private final ConnectionId end = new ConnectionId(Ids.next());
    private final SessionId session = new SessionId(Ids.next());

    @Test
    void the_windows_of_a_minute_share_a_row_and_the_next_minute_has_another() {
        var fold = QualityMinutes.FOLD;
        assertThat(fold.row(end.toString(), 12)).isEqualTo(fold.row(end.toString(), 23));
        assertThat(fold.row(end.toString(), 24)).isNotEqualTo(fold.row(end.toString(), 23));
        assertThat(fold.first(fold.row(end.toString(), 23))).isEqualTo(12);
        assertThat(QualityWindows.FOLD.row(end.toString(), 23)).endsWith("/23");
    }

    @Test
    void a_minute_says_the_least_the_average_and_how_much_was_good() {
        var minute = after(null, 12, 30, 10.0);
        minute = after(minute, 13, 10, null);
        assertThat(minute.windows()).isEqualTo(2);
        assertThat(minute.good()).isEqualTo(1);
        assertThat(minute.fps().least()).isEqualTo(10);
        assertThat(minute.fps().average()).isEqualTo(20);
        assertThat(minute.rtt()).as("of those who knew it").isEqualTo(new Spread(10, 10, 10, 1));
        assertThat(minute.expires())
                .isEqualTo(Instant.ofEpochSecond(minute.moment()).plus(MeasuredMinute.KEPT));
    }

    @Test
    void a_minute_begins_where_its_first_window_would_even_if_only_the_last_was_measured() {
        assertThat(after(null, 12, 30, null).moment()).isEqualTo(60);
        assertThat(after(null, 23, 30, null).moment()).isEqualTo(60);
        assertThat(after(null, 24, 30, null).moment()).isEqualTo(120);
    }

    private MeasuredMinute after(MeasuredMinute before, long number, double fps, Double rtt) {
        var window = new QualityWindow(number * 5_000, number * 5_000 + 5_000, fps, 4e6, null, rtt, null, 0, 0, 0);
        return MeasuredMinute.after(before, new QualityReported(end, session, window), Instant.EPOCH);
    }
}
