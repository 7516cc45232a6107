package io.playcast.session.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.given.Played;
import io.playcast.session.SessionEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionRecordTest {
    private final Played evening = Played.evening();
    private final Instant time = Instant.parse("2026-01-02T20:00:00Z");

    @Test
    void an_open_session_says_who_shows_what_since_when_to_whom() {
        var record = fold(evening.openSession());
        assertThat(record.owner()).isEqualTo(evening.host());
        assertThat(record.opened()).isEqualTo(time);
        assertThat(record.watched()).containsExactly(evening.guest());
        assertThat(record.ended()).isNull();
    }

    @Test
    void somebody_who_comes_twice_is_counted_once() {
        var again = Stream.concat(
                        evening.openSession().stream(),
                        evening.openSession().stream().skip(1))
                .toList();
        assertThat(fold(again).watched()).containsExactly(evening.guest());
    }

    @Test
    void an_ended_session_says_when_and_how() {
        var record = fold(Stream.concat(evening.openSession().stream(), Stream.of(evening.ended()))
                .toList());
        assertThat(record.ended()).isEqualTo(time.plusSeconds(3));
        assertThat(record.summary()).isNotNull();
        assertThat(record.summary().seconds()).isEqualTo(61);
    }

    @Test
    void a_stream_that_does_not_begin_with_its_opening_is_refused() {
        assertThatThrownBy(() -> fold(List.of(evening.ended()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void how_it_went_is_told_in_numbers() {
        var course = fold(evening.openSession()).course();
        assertThat(course.attached()).containsExactly(evening.viewerEnd());
        assertThat(course.peak()).isEqualTo(1);
        assertThat(course.slowestFirstFrameMs()).isEqualTo(240);
        var ended = SessionRecord.after(fold(evening.openSession()), evening.ended(), time)
                .course();
        assertThat(ended.attached()).isEmpty();
        assertThat(ended.peak()).as("stays").isEqualTo(1);
    }

    private SessionRecord fold(List<SessionEvent> events) {
        SessionRecord record = null;
        for (int i = 0; i < events.size(); i++) {
            record = SessionRecord.after(record, events.get(i), time.plusSeconds(i));
        }
        return record;
    }
}
