package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodingTest {
    private EdgeUnderTest edge;
    private TestClient flooder;
    private TestClient other;

    @BeforeEach
    void two_clients(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        flooder = edge.greeted(ANN, PAGE);
        other = edge.greeted(BEN, TABLET);
    }

    @Test
    void whoever_does_not_wait_is_closed_while_the_others_go_on() {
        for (int i = 0; i < 1_100; i++) {
            flooder.raw("{\"id\":\"f" + i + "\",\"type\":\"ping\",\"data\":{}}");
            if (i % 100 == 0) {
                other.ok("ping", "{}");
            }
        }

        assertThat(flooder.closeCode()).isEqualTo(4013);
        assertThat(edge.refusals("rate.limited")).isEqualTo(100);
        other.ok("ping", "{}");
    }

    @Test
    void whoever_waits_when_told_to_is_not_closed() {
        for (int i = 0; i < 1_050; i++) {
            flooder.raw("{\"id\":\"f" + i + "\",\"type\":\"ping\",\"data\":{}}");
        }
        long wait = flooder.reply("f1049").path("error").path("retryAfterMs").asLong();
        assertThat(wait).isPositive();

        edge.clock.advance(java.time.Duration.ofMillis(wait));

        flooder.ok("ping", "{}");
        assertThat(flooder.closeCode()).isZero();
    }

    @Test
    void signals_have_a_budget_of_their_own_and_leave_the_messages_theirs() {
        for (int i = 0; i < EdgeUnderTest.SIGNALS_A_MINUTE; i++) {
            flooder.raw(signal("s" + i));
        }
        assertThat(edge.refusals("rate.limited")).isZero();

        flooder.raw(signal("last"));

        assertThat(flooder.reply("last").path("error").path("code").asText()).isEqualTo("rate.limited");
        assertThat(flooder.reply("last").path("error").path("retryAfterMs").asLong())
                .isPositive();
        flooder.ok("ping", "{}");
    }

    @Test
    void who_has_no_message_left_still_reaches_the_other_end() {
        for (int i = 0; i < EdgeUnderTest.MESSAGES_A_MINUTE + 10; i++) {
            flooder.raw("{\"id\":\"f" + i + "\",\"type\":\"ping\",\"data\":{}}");
        }

        flooder.raw(signal("through"));

        assertThat(flooder.reply("through").path("error").path("code").asText())
                .as("of the session, not of the budget")
                .isEqualTo("session.not-viewer");
    }

    @Test
    void signals_that_do_not_wait_close_the_socket_like_messages() {
        for (int i = 0; i < EdgeUnderTest.SIGNALS_A_MINUTE + 100; i++) {
            flooder.raw(signal("s" + i));
        }

        assertThat(flooder.closeCode()).isEqualTo(4013);
    }

    private static String signal(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"signal.end-of-candidates\",\"data\":{\"session\":\"" + SESSION.value()
                + "\",\"to\":\"" + AGENT_END.value() + "\",\"epoch\":1}}";
    }
}
