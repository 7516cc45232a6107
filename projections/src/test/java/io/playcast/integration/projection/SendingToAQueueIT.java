package io.playcast.integration.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.EventHistory;
import io.playcast.account.AccountEvent;
import io.playcast.engines.SharedEngines;
import io.playcast.given.Eventually;
import io.playcast.given.GivenFollowers;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.id.UserId;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.log.LogFollower;
import io.playcast.log.PostgresLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given a log on PostgreSQL and a FIFO queue, which nobody has made. */
class SendingToAQueueIT {
    private static GivenFollowers given;

    private final GivenQueue reader = new GivenQueue(SharedEngines.sqs().uri(), "sending-" + System.nanoTime());
    private final Places places = new Places(given.source());
    private final Played evening = Played.evening();
    private long before;
    private final List<LogFollower> following = new ArrayList<>();

    @BeforeAll
    static void one_database() {
        given = new GivenFollowers("outbox");
    }

    @AfterAll
    static void closed() {
        given.close();
    }

    @BeforeEach
    void an_evening() {
        before = given.end();
        places.save("queue", before);
        places.save("topic", before);
        evening.isStoredIn(given.log());
    }

    @AfterEach
    void over() {
        following.forEach(LogFollower::close);
        reader.close();
    }

    @Test
    void what_others_are_told_comes_by_stream_in_order_and_nothing_else() {
        given.log().append(evening.session().toString(), List.of(evening.ended()));
        given.log().append(evening.lobby().toString(), List.of(evening.closed()));
        follow(publisher(reader.queue()));

        var taken = reader.take(5);

        assertThat(types(taken, evening.lobby().toString()))
                .containsExactly("playcast.lobby-opened.v1", "playcast.player-joined.v1", "playcast.lobby-closed.v1");
        assertThat(types(taken, evening.session().toString()))
                .containsExactly("playcast.session-started.v1", "playcast.session-ended.v1");
        assertThat(taken.getLast().path("data").has("title")).isFalse();
        Eventually.holds(() -> assertThat(places.of("queue")).isEqualTo(before + 10));
    }

    @Test
    void a_message_has_the_id_number_and_position_of_its_event() {
        var erased = new UserId(Ids.next());
        given.log().append("account:" + erased.value(), List.of(new AccountEvent.Erased(erased, evening.host())));
        var stored = new PostgresLog(given.source())
                .stream("account:" + erased.value(), 0, 1).getFirst();
        follow(publisher(reader.queue()));

        var message = reader.take(4).stream()
                .filter(one -> one.path("type").asText().equals("playcast.user-erased.v1"))
                .findFirst()
                .orElseThrow();

        assertThat(message.path("id").asText()).isEqualTo(stored.id());
        assertThat(message.path("seq").asLong()).isEqualTo(stored.seq());
        assertThat(message.path("position").asLong()).isEqualTo(stored.position());
        assertThat(message.path("data").toString()).isEqualTo("{\"user\":\"" + erased.value() + "\"}");
    }

    @Test
    void one_that_was_killed_before_it_saved_its_place_sends_again_and_readers_see_each_once_and_in_order() {
        given.log().append(evening.lobby().toString(), List.of(evening.closed()));
        var killed = publisher(reader.queue());
        killed.position();
        killed.take(new PostgresLog(given.source()).log(before, 500, EventHistory.Filter.ALL));
        assertThat(places.of("queue")).as("nothing is saved").isEqualTo(before);

        var next = publisher(reader.queue());
        follow(next);
        Eventually.holds(() -> assertThat(places.of("queue")).isEqualTo(before + 9));

        var taken = reader.take(4);
        assertThat(reader.receive()).isEmpty();
        assertThat(types(taken, evening.lobby().toString()))
                .containsExactly("playcast.lobby-opened.v1", "playcast.player-joined.v1", "playcast.lobby-closed.v1");
    }

    @Test
    void what_was_refused_goes_out_before_what_follows_it_in_its_stream() {
        given.log().append(evening.lobby().toString(), List.of(evening.closed()));
        follow(publisher(new RefusingEachOnce(reader.queue())));

        var taken = reader.take(4);

        assertThat(types(taken, evening.lobby().toString()))
                .containsExactly("playcast.lobby-opened.v1", "playcast.player-joined.v1", "playcast.lobby-closed.v1");
    }

    @Test
    void what_readers_fail_at_five_times_lies_apart_until_it_is_given_back() {
        var queue = reader.queue();
        follow(publisher(queue));
        Eventually.holds(() -> assertThat(queue.depth().waiting()).isEqualTo(3));

        Eventually.holds(() -> {
            reader.failAtAll();
            assertThat(queue.depth().dead()).isEqualTo(3);
        });
        assertThat(queue.redrive(100)).isEqualTo(3);

        assertThat(types(reader.take(3), evening.lobby().toString()))
                .containsExactly("playcast.lobby-opened.v1", "playcast.player-joined.v1");
        assertThat(queue.depth().dead()).isZero();
    }

    @Test
    void in_place_of_a_topic_each_subscribed_queue_gets_all_of_it() {
        var other = new GivenQueue(SharedEngines.sqs().uri(), "sending-other-" + System.nanoTime());
        follow(publisher(new FannedOutLocally(List.of(reader.queue(), other.queue()))));

        assertThat(reader.take(3)).containsExactlyInAnyOrderElementsOf(other.take(3));
        other.close();
    }

    private void follow(Publisher publisher) {
        following.add(given.follow(publisher));
    }

    private Publisher publisher(Topic topic) {
        var meters = PublisherMeters.of(topic, Clock.systemUTC(), new SimpleMeterRegistry());
        return new Publisher(topic, places, Clock.systemUTC(), meters);
    }

    private static List<String> types(List<JsonNode> messages, String stream) {
        return messages.stream()
                .filter(message -> message.path("stream").asText().equals(stream))
                .map(message -> message.path("type").asText())
                .toList();
    }

    /** Passes on all but the first try of each message. */
    private record RefusingEachOnce(SqsQueue queue, Set<String> known) implements Topic {
        RefusingEachOnce(SqsQueue queue) {
            this(queue, new HashSet<>());
        }

        @Override
        public String name() {
            return queue.name();
        }

        @Override
        public Set<String> publish(List<Outgoing> batch) {
            var refused = new HashSet<String>();
            for (var message : batch) {
                if (known.add(message.message().id())) {
                    refused.add(message.message().id());
                } else {
                    queue.publish(List.of(message));
                }
            }
            return refused;
        }
    }
}
