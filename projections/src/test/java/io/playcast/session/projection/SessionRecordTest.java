package io.playcast.session.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.given.Played;
import io.playcast.session.SessionEvent;
import io.playcast.view.Seen;
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
    void an_item_says_all_that_the_record_says() {
        var open = new Seen<>(2, fold(evening.openSession()));
        var ended = new Seen<>(3, SessionRecord.after(open.view(), evening.ended(), time));
        assertThat(SessionItem.row(SessionItem.of(open))).isEqualTo(open);
        assertThat(SessionItem.row(SessionItem.of(ended))).isEqualTo(ended);
    }

    private SessionRecord fold(List<SessionEvent> events) {
        SessionRecord record = null;
        for (int i = 0; i < events.size(); i++) {
            record = SessionRecord.after(record, events.get(i), time.plusSeconds(i));
        }
        return record;
    }
}
