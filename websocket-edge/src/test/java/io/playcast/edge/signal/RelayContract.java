package io.playcast.edge.signal;

import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static io.playcast.twin.SomeIds.VIEWER_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.id.DeviceId;
import io.playcast.twin.Eventually;
import io.playcast.twin.ManualClock;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.Sockets;
import io.playcast.wire.ServerMessage.Signal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every relay does, whether the two ends are on one node or on two: Ben's tablet is where the receiver is. */
abstract class RelayContract {
    private static final Holder BENS_TABLET = new Holder(BEN, TABLET);

    final ManualClock clock = new ManualClock();
    private final RecordingSession tablet = new RecordingSession();

    /** Where signals are handed in. */
    abstract Relay from();

    /** Where Ben's devices connect; the same one when there is but one. */
    abstract Relay to();

    abstract Connections connections();

    @Test
    void a_signal_reaches_the_device_that_holds_the_end_and_no_other_of_its_user() {
        var page = new RecordingSession();
        connect(tablet, TABLET);
        connect(page, PAGE);

        from().pass(BENS_TABLET, "signal.offer", offer(1, "v=0"));

        Eventually.holds("the offer came", () -> types(tablet).contains("signal.offer"));
        var data = tablet.json().getLast().path("data");
        assertThat(data.path("from").asText()).isEqualTo(AGENT_END.value());
        assertThat(data.path("sdp").asText()).isEqualTo("v=0");
        assertThat(types(page)).containsExactly("welcome");
    }

    @Test
    void signals_keep_their_order() {
        connect(tablet, TABLET);

        for (int n = 0; n < 20; n++) {
            from().pass(BENS_TABLET, "signal.candidate", candidate(1, n));
        }

        Eventually.holds("all came", () -> candidates().size() == 20);
        assertThat(candidates()).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void what_comes_before_the_device_is_kept_and_given_in_order_when_it_comes() {
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 0));
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 1));
        connect(tablet, TABLET);

        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 2));

        Eventually.holds("all came", () -> {
            from().look();
            return candidates().size() == 3;
        });
        assertThat(candidates()).containsExactly(0, 1, 2);
    }

    @Test
    void after_thirty_seconds_it_is_forgotten() {
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 0));
        clock.advance(Duration.ofSeconds(30));
        connect(tablet, TABLET);
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 1));

        Eventually.holds("the second came", () -> {
            from().look();
            return !candidates().isEmpty();
        });
        assertThat(candidates()).containsExactly(1);
    }

    @Test
    void no_more_than_sixty_four_wait_for_a_device_and_the_oldest_go() {
        for (int n = 0; n < 70; n++) {
            from().pass(BENS_TABLET, "signal.candidate", candidate(1, n));
        }
        connect(tablet, TABLET);

        Eventually.holds("the last came", () -> {
            from().look();
            return candidates().contains(69);
        });
        assertThat(candidates()).hasSize(64).startsWith(6);
    }

    @Test
    void a_signal_of_a_negotiation_that_was_overtaken_is_dropped() {
        connect(tablet, TABLET);
        from().pass(BENS_TABLET, "signal.offer", offer(2, "new"));
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 0));

        from().pass(BENS_TABLET, "signal.candidate", candidate(2, 1));

        Eventually.holds("what is current came", () -> !candidates().isEmpty());
        assertThat(candidates()).containsExactly(1);
    }

    @Test
    void what_waits_is_dropped_when_a_newer_negotiation_begins() {
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 0));
        from().pass(BENS_TABLET, "signal.offer", offer(2, "new"));
        connect(tablet, TABLET);

        Eventually.holds("the offer came", () -> {
            from().look();
            return types(tablet).contains("signal.offer");
        });
        assertThat(candidates()).isEmpty();
    }

    @Test
    void a_device_that_went_is_given_nothing_and_one_that_came_back_all() {
        var first = connect(tablet, TABLET);
        connections().closed(first);
        to().gone(first);
        from().pass(BENS_TABLET, "signal.candidate", candidate(1, 0));
        var again = new RecordingSession();
        connect(again, TABLET);

        Eventually.holds("it came", () -> {
            from().look();
            return types(again).contains("signal.candidate");
        });
        assertThat(types(tablet)).containsExactly("welcome");
    }

    Connection connect(RecordingSession session, DeviceId device) {
        var connection = Sockets.greeted(connections(), session, BEN, device);
        to().greeted(connection);
        return connection;
    }

    private List<Integer> candidates() {
        return tablet.json().stream()
                .filter(frame -> frame.path("type").asText().equals("signal.candidate"))
                .map(frame -> frame.path("data").path("mline").asInt())
                .toList();
    }

    static List<String> types(RecordingSession session) {
        return session.types();
    }

    private static Signal offer(int epoch, String sdp) {
        return new Signal(SESSION, AGENT_END, VIEWER_END, epoch, sdp, null, null, null);
    }

    private static Signal candidate(int epoch, int number) {
        return new Signal(SESSION, AGENT_END, VIEWER_END, epoch, null, "candidate:" + number, "0", number);
    }
}
