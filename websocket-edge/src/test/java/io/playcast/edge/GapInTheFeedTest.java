package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.feed.FeedFrame;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapInTheFeedTest {
    private static final String STREAM = LOBBY.toString();

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_follows_her_lobby(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        ann = edge.greeted(ANN, PAGE);
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
    }

    @Test
    void what_was_lost_is_read_from_the_store_and_pushed_in_order() {
        edge.happenedUnseen(ready(true));
        edge.happenedUnseen(ready(false));

        edge.happened(ready(true));

        assertThat(seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_frame_that_comes_twice_is_pushed_once() {
        var frame = edge.happenedUnseen(ready(true));

        edge.feed.deliver(STREAM, frame);
        edge.feed.deliver(STREAM, frame);

        assertThat(seqs()).containsExactly(1L);
    }

    @Test
    void a_head_brings_a_lost_last_push() {
        var lost = edge.happenedUnseen(ready(true));

        edge.feed.deliver(STREAM, FeedFrame.head(lost.seq(), lost.position()));
        edge.feed.deliver(STREAM, FeedFrame.head(lost.seq(), lost.position()));

        assertThat(seqs()).containsExactly(1L);
    }

    @Test
    void a_store_that_is_away_delays_the_healing_until_the_next_head() {
        edge.happenedUnseen(ready(true));
        edge.history.away(true);
        var last = edge.happenedUnseen(ready(false));
        edge.feed.deliver(STREAM, last);
        assertThat(seqs()).isEmpty();

        edge.history.away(false);
        edge.feed.deliver(STREAM, FeedFrame.head(last.seq(), last.position()));

        assertThat(seqs()).containsExactly(1L, 2L);
    }

    @Test
    void without_a_feed_the_store_is_asked() {
        edge.feed.connected(false);
        edge.happenedUnseen(ready(true));

        edge.streams.pollWhereFeedIsDown();

        assertThat(seqs()).containsExactly(1L);
    }

    @Test
    void a_stream_first_wanted_while_the_feed_was_down_is_followed_once_it_is_back() {
        ann.vanish();
        edge.feed.connected(false);
        ann = edge.greeted(ANN, PAGE);
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        edge.feed.connected(true);
        edge.streams.pollWhereFeedIsDown();

        edge.happened(ready(true));

        assertThat(seqs()).containsExactly(1L);
    }

    @Test
    void after_a_break_too_short_to_be_seen_each_stream_is_compared_with_the_store_once() {
        edge.happenedUnseen(ready(true));
        edge.streams.pollWhereFeedIsDown();
        assertThat(seqs()).isEmpty();

        edge.feed.blinks();
        edge.streams.pollWhereFeedIsDown();
        assertThat(seqs()).containsExactly(1L);

        edge.happenedUnseen(ready(false));
        edge.streams.pollWhereFeedIsDown();
        assertThat(seqs()).as("the feed holds again").containsExactly(1L);
    }

    @Test
    void a_push_is_the_stored_event_with_its_number_and_stream() {
        edge.happened(ready(true));

        var push = ann.only("lobby.ready-changed");
        assertThat(push.path("stream").asText()).isEqualTo(STREAM);
        assertThat(push.path("rev").asInt()).isEqualTo(1);
        assertThat(push.path("data").path("ready").asBoolean()).isTrue();
        assertThat(edge.meters.counter("playcast.pushes").count()).isPositive();
    }

    @Test
    void an_event_of_a_newer_release_is_passed_on_unread() {
        var push = "{\"type\":\"lobby.moon-landed\",\"rev\":1,\"stream\":\"" + STREAM + "\",\"seq\":1,\"data\":{}}";

        edge.feed.deliver(STREAM, new FeedFrame(1, 2, "", push.getBytes()));

        assertThat(ann.only("lobby.moon-landed").path("seq").asLong()).isEqualTo(1);
    }

    @Test
    void the_last_socket_that_goes_ends_the_following() {
        var second = edge.greeted(ANN, PAGE);
        ann.vanish();
        assertThat(edge.feed.follows(STREAM)).isTrue();

        second.vanish();

        assertThat(edge.feed.follows(STREAM)).isFalse();
        assertThat(edge.connections.all()).isEmpty();
    }

    private static ReadyChanged ready(boolean ready) {
        return new ReadyChanged(LOBBY, ANN, ready);
    }

    private List<Long> seqs() {
        return ann.all("lobby.ready-changed").stream()
                .map(push -> push.path("seq"))
                .map(JsonNode::asLong)
                .toList();
    }
}
