package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.given.Databases;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSourceIT {
    /** Of revision 1, which knew no room for spectators. */
    private static final String LOBBY_OF_OLD = """
            {"lobby":"01JDA0000000000000000000BB","host":"01JDA0000000000000000000AN",\
            "title":"card:01JDA0000000000000000000CA","game":"frozen-bubble","visibility":"unlisted","capacity":4,\
            "settings":{"freePads":true,"guestDefaults":{"access":{"gamepad":true,"keyboard":false,"mouse":false,\
            "touch":true,"chat":true},"autoPad":true}}}""";

    private static HikariDataSource source;
    private static GivenLog given;
    private static LogBell bell;
    private static LogSource log;

    @BeforeAll
    static void open() {
        source = Databases.pool("log_source");
        given = GivenLog.in(source);
        bell = new LogBell(source);
        bell.start();
        log = new LogSource(new LogWindow(new PostgresLog(source), bell), bell, new LogHead(source));
    }

    @BeforeEach
    void an_empty_log() {
        given.clear();
    }

    @AfterAll
    static void close() {
        bell.close();
        source.close();
    }

    @Test
    void an_event_comes_as_axon_knows_it() throws Exception {
        var evening = Played.evening();
        given.append(evening.lobby().toString(), List.of(evening.created()));
        try (var stream = log.openStream(log.createTailToken())) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek()).isPresent();
            var message = stream.nextAvailable();
            assertThat(message.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
            assertThat(message).isInstanceOfSatisfying(DomainEventMessage.class, domain -> {
                assertThat(domain.getAggregateIdentifier())
                        .isEqualTo(evening.lobby().toString());
                assertThat(domain.getSequenceNumber()).isZero();
                assertThat(domain.getPayload()).isEqualTo(evening.created()).isInstanceOf(LobbyCreated.class);
                assertThat(domain.getMetaData()).containsEntry("corr", "corr-" + evening.lobby());
            });
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void an_event_of_an_older_release_comes_as_the_present_one() throws Exception {
        given.appendOld("lobby:01JDA0000000000000000000BB", "lobby.LobbyCreated", 1, LOBBY_OF_OLD);
        try (var stream = log.openStream(log.createTailToken())) {
            assertThat(stream.nextAvailable().getPayload())
                    .isInstanceOfSatisfying(
                            LobbyCreated.class,
                            created -> assertThat(created.spectators()).isEqualTo(32));
        }
    }

    @Test
    void a_stream_opened_in_the_middle_goes_on_after_its_token() throws Exception {
        var evening = Played.evening();
        given.append(evening.lobby().toString(), evening.openLobby());
        var middle = ReplayToken.createReplayToken(log.createHeadToken(), new GlobalSequenceTrackingToken(3));
        try (var stream = log.openStream(middle)) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
        }
        assertThat(log.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
    }

    @Test
    void the_callback_is_called_when_the_log_grows_and_no_more_once_closed() {
        var calls = new AtomicInteger();
        try (var stream = log.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            var evening = Played.evening();
            given.append(evening.lobby().toString(), List.of(evening.created()));
            Eventually.holds(() -> assertThat(calls).hasPositiveValue());
        }
        int after = calls.get();
        long rings = bell.rings();
        Eventually.holds(() -> assertThat(bell.rings()).isGreaterThan(rings));
        assertThat(calls).hasValue(after);
    }

    @Test
    void a_token_of_another_kind_of_store_is_refused() {
        assertThatThrownBy(() -> log.openStream(GapAwareTrackingToken.newInstance(4, List.of(3L))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
