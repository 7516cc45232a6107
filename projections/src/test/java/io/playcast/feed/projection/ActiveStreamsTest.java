package io.playcast.feed.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.StoredEvent;
import io.playcast.feed.FeedFrame;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActiveStreamsTest {
    private final ActiveStreams active = new ActiveStreams(2);

    @Test
    void the_last_number_of_each_stream_is_kept() {
        saw("lobby:a", 0, 1);
        saw("lobby:a", 1, 3);
        assertThat(active.heads()).containsOnlyKeys("lobby:a");
        assertThat(active.heads().get("lobby:a"))
                .extracting(FeedFrame::seq, FeedFrame::position)
                .containsExactly(1L, 3L);
    }

    @Test
    void the_stream_that_was_quiet_longest_is_forgotten_first() {
        saw("lobby:a", 0, 1);
        saw("lobby:b", 0, 2);
        saw("lobby:a", 1, 3);
        saw("lobby:c", 0, 4);
        assertThat(active.heads()).containsOnlyKeys("lobby:a", "lobby:c");
    }

    @Test
    void nobody_waits_for_the_head_of_a_quality_stream() {
        saw("quality:a", 7, 1);
        assertThat(active.heads()).isEmpty();
    }

    private void saw(String stream, long seq, long position) {
        active.saw(new StoredEvent(
                position, "id", stream, seq, "lobby.MemberLeft", 1, Instant.EPOCH, new byte[0], new byte[0]));
    }
}
