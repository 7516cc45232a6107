package io.playcast.integration.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.Sqs;
import io.playcast.engines.StateDirectory;
import io.playcast.given.Eventually;
import io.playcast.given.GivenFollowers;
import io.playcast.given.Played;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given an SQS of the test's own, which is killed and comes back empty on the same port. */
class SqsIsAwayIT {
    @TempDir
    Path home;

    @Test
    void what_happens_meanwhile_waits_and_comes_in_order_when_it_is_back() throws IOException {
        var evening = Played.evening();
        int port = freePort();
        var state = StateDirectory.of(home);
        var sqs = Sqs.own(state, port);
        try (var given = new GivenFollowers("sqs_away");
                var reader = new GivenQueue(sqs.uri(), "away")) {
            var places = new Places(given.source());
            var meters = new SimpleMeterRegistry();
            var queue = reader.queue();
            var publisher = new Publisher(
                    queue, places, Clock.systemUTC(), PublisherMeters.of(queue, Clock.systemUTC(), meters));
            given.log().append(evening.lobby().toString(), List.of(evening.created()));
            given.follow(publisher);
            assertThat(reader.take(1)).hasSize(1);
            Eventually.holds(() -> assertThat(places.of("queue")).isEqualTo(1));

            ChildRecord.read(state, "sqs")
                    .flatMap(record -> ProcessHandle.of(record.pid()))
                    .orElseThrow()
                    .destroyForcibly();
            given.log().append(evening.lobby().toString(), evening.openLobby().subList(1, 4));
            given.log().append(evening.lobby().toString(), List.of(evening.closed()));
            Eventually.holds(
                    () -> assertThat(meters.get("playcast.outbox.lag").gauge().value())
                            .isGreaterThan(0.5));
            assertThat(places.of("queue"))
                    .as("what nobody has taken is not passed")
                    .isEqualTo(1);
            Eventually.holds(() -> assertThat(reader.breaker())
                    .as("nobody waits for it any more")
                    .isEqualTo(2));
            sqs = Sqs.own(state, port);

            assertThat(reader.take(2))
                    .extracting(message -> message.path("type").asText())
                    .containsExactly("playcast.player-joined.v1", "playcast.lobby-closed.v1");
            Eventually.holds(() -> assertThat(places.of("queue")).isEqualTo(5));
            Eventually.holds(
                    () -> assertThat(reader.breaker()).as("closed again").isZero());
        } finally {
            sqs.close();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
