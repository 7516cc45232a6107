package io.playcast.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.stored.Json;
import io.playcast.wire.MessageNames;
import io.playcast.wire.SignalMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FramesTest {
    /** Of revision 1, which knew no room for spectators. */
    private static final String LOBBY_OF_OLD = """
            {"lobby":"01JDA0000000000000000000BB","host":"01JDA0000000000000000000AN",\
            "title":"card:01JDA0000000000000000000CA","game":"frozen-bubble","visibility":"unlisted","capacity":4,\
            "settings":{"freePads":true,"guestDefaults":{"access":{"gamepad":true,"keyboard":false,"mouse":false,\
            "touch":true,"chat":true},"autoPad":true}}}""";

    private static final SessionId SESSION = new SessionId("01JDA0000000000000000000AA");
    private static final ConnectionId END = new ConnectionId("01JDA0000000000000000000BB");

    @Test
    void a_message_travels_with_its_id_and_its_type_and_can_be_read_by_the_platform() throws Exception {
        var offer = new SignalMessage.Offer(SESSION, END, 1, "v=0");

        var frame = Json.client().readTree(Frames.encode("c7", offer));

        assertThat(frame.path("id").asText()).isEqualTo("c7");
        assertThat(frame.path("type").asText()).isEqualTo("signal.offer");
        var type = MessageNames.classOf("signal.offer").orElseThrow();
        assertThat(Json.client().treeToValue(frame.path("data"), type)).isEqualTo(offer);
    }

    @Test
    void a_signal_is_told_with_its_kind() throws Exception {
        var frame = """
                {"type":"signal.end-of-candidates","data":{"session":"%s","from":"%s","to":"%s","epoch":2}}""".formatted(SESSION.value(), END.value(), END.value());

        assertThat(Frames.decode(frame))
                .isInstanceOfSatisfying(
                        Incoming.Told.class,
                        told -> assertThat(told.push()).isInstanceOfSatisfying(Push.Signalled.class, signal -> {
                            assertThat(signal.kind()).isEqualTo(Push.SignalKind.END_OF_CANDIDATES);
                            assertThat(signal.signal().epoch()).isEqualTo(2);
                        }));
    }

    @Test
    void an_event_of_a_newer_platform_keeps_its_place_in_the_stream() throws Exception {
        var frame = """
                {"type":"lobby.moon-landed","rev":1,"stream":"%s","seq":7,"time":"2026-01-01T00:00:00Z","data":{}}""".formatted(Given.LOBBY);

        assertThat(Frames.decode(frame)).isInstanceOfSatisfying(Incoming.Happened.class, happened -> {
            assertThat(happened.seq()).isEqualTo(7);
            assertThat(happened.push()).isInstanceOf(Push.Unknown.class);
        });
    }

    @Test
    void an_event_of_an_older_platform_is_told_as_this_version_knows_it() throws Exception {
        var frame = """
                {"type":"lobby.lobby-created","rev":1,"stream":"lobby:01JDA0000000000000000000BB","seq":0,\
                "time":"2026-01-01T00:00:00Z","data":%s}""".formatted(LOBBY_OF_OLD);

        assertThat(Frames.decode(frame))
                .isInstanceOfSatisfying(
                        Incoming.Happened.class,
                        happened -> assertThat(happened.push())
                                .isInstanceOfSatisfying(
                                        Push.LobbyHappened.class,
                                        push -> assertThat(((LobbyCreated) push.event()).spectators())
                                                .isEqualTo(32)));
    }

    @Test
    void waiting_doubles_to_a_limit_and_is_spread_over_its_upper_half() {
        assertThat(BackOff.after(0, 0)).isEqualTo(Duration.ofMillis(125));
        assertThat(BackOff.after(0, 1)).isEqualTo(Duration.ofMillis(250));
        assertThat(BackOff.after(3, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(BackOff.after(60, 1)).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void a_reason_from_outside_cannot_break_a_log_line() {
        assertThat(Loss.closed(4999, "bye\n2026 ERROR forged").reason()).doesNotContain("\n");
        assertThat(Loss.closed(4999, "x").forGood()).isTrue();
        assertThat(Loss.closed(4499, "x").forGood()).isFalse();
        assertThat(Loss.closed(1006, "").forGood()).isFalse();
    }
}
