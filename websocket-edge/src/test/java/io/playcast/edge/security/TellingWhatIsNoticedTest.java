package io.playcast.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.AddressPseudonym;
import io.playcast.security.SecurityCommand.TellSightings;
import io.playcast.security.Sighting;
import io.playcast.security.Sighting.Kind;
import io.playcast.stored.Json;
import io.playcast.twin.ManualClock;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.SomeAddresses;
import io.playcast.twin.SomeIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Given a sentry at a door, and a stranger in front of it. */
class TellingWhatIsNoticedTest {
    private static final String STRANGER = "203.0.113.7";

    private final ManualClock clock = new ManualClock();
    private final RecordingGateway gateway = new RecordingGateway();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Ids ids = new Ids(clock);
    private Map<AddressPseudonym, Instant> blocks = Map.of();
    private final BlockWatch watch = new BlockWatch(_ -> blocks, SomeAddresses.PSEUDONYMS, clock);
    private final Sentry sentry =
            GivenSentry.of(watch, new Commands(gateway, SomeAddresses.WHERE_FROM), ids, clock, meters);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);

    @BeforeEach
    void lines_are_read() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void no_more() {
        logger.detachAppender(lines);
    }

    @Test
    void a_burst_is_one_sighting_with_a_count() {
        for (int i = 0; i < 500; i++) {
            sentry.noticed(Kind.FRAME_MALFORMED, STRANGER, null);
        }
        sentry.tell();

        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().count()).isEqualTo(500);
        assertThat(told().getFirst().from()).isEqualTo(SomeAddresses.PSEUDONYMS.of(STRANGER));
        assertThat(meters.counter("playcast.security.noticed", "kind", "frame-malformed")
                        .count())
                .isEqualTo(500);
    }

    @Test
    void when_nothing_was_noticed_nothing_is_told() {
        sentry.tell();

        assertThat(told()).isEmpty();
    }

    @Test
    void however_many_come_no_more_are_told_than_a_window_holds_and_nobody_is_lost_in_the_count() {
        for (int i = 0; i < 5_000; i++) {
            sentry.noticed(Kind.LOGIN_FAILED, "198.51." + i / 250 + "." + i % 250, null);
        }
        sentry.tell();

        assertThat(told()).hasSize(GivenSentry.SUBJECTS + 1);
        assertThat(told().stream().mapToInt(Sighting::count).sum()).isEqualTo(5_000);
    }

    @Test
    void each_is_a_line_of_json_without_an_address() throws Exception {
        sentry.noticed(Kind.LOGIN_FAILED, STRANGER, SomeIds.ANN);
        sentry.tell();

        var line = lines.list.getFirst().getFormattedMessage();
        var json = Json.stored().readTree(line);
        assertThat(json.path("event").asText()).isEqualTo("security.login_failed");
        assertThat(json.path("count").asInt()).isOne();
        assertThat(json.fieldNames()).toIterable().containsOnly("event", "id", "since", "count", "from", "user");
        assertThat(line).doesNotContain(STRANGER);
    }

    @Test
    void what_cannot_be_told_is_counted() {
        gateway.answers(_ -> {
            throw Rejected.unavailable("away", 1);
        });
        sentry.noticed(Kind.ORIGIN_REFUSED, STRANGER, null);
        sentry.tell();

        assertThat(meters.counter("playcast.security.untold").count()).isOne();
    }

    @Test
    void a_blocked_address_is_told_when_to_come_back_and_may_then() {
        blocks = Map.of(SomeAddresses.PSEUDONYMS.of(STRANGER), clock.instant().plusSeconds(60));
        watch.look();

        assertThatThrownBy(() -> sentry.require(STRANGER)).satisfies(refused -> {
            assertThat(((Rejected) refused).code()).isEqualTo("address.blocked");
            assertThat(((Rejected) refused).retryAfterMs()).isEqualTo(60_000);
        });
        assertThat(sentry.blockedMs("203.0.113.8")).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(sentry.blockedMs(STRANGER)).isZero();
    }

    @Test
    void this_machine_is_never_blocked() {
        var until = clock.instant().plusSeconds(60);
        blocks = Map.of(SomeAddresses.PSEUDONYMS.of("127.0.0.1"), until, SomeAddresses.PSEUDONYMS.of("::1"), until);
        watch.look();

        assertThat(sentry.blockedMs("127.0.0.1")).isZero();
        assertThat(sentry.blockedMs("0:0:0:0:0:0:0:1")).isZero();
    }

    private List<Sighting> told() {
        return gateway.commands(TellSightings.class).stream()
                .flatMap(command -> command.sightings().stream())
                .toList();
    }
}
