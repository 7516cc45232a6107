package io.playcast.edge.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.edge.signin.factor.Challenges.Kind;
import io.playcast.twin.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.webauthn.api.Bytes;

class AskingForASignatureTest {
    private final ManualClock clock = new ManualClock();
    private final Challenges challenges = new Challenges(clock);
    private final MockHttpSession session = new MockHttpSession();
    private final Bytes challenge = Bytes.random();

    @Test
    void a_challenge_is_taken_once() {
        challenges.keep(session, Kind.ASSERTION, challenge);

        assertThat(challenges.take(session, Kind.ASSERTION)).isEqualTo(challenge);
        refused(session, Kind.ASSERTION);
    }

    @Test
    void it_is_good_for_five_minutes() {
        challenges.keep(session, Kind.ASSERTION, challenge);
        clock.advance(Duration.ofMinutes(5));
        assertThat(challenges.take(session, Kind.ASSERTION)).isEqualTo(challenge);

        challenges.keep(session, Kind.ASSERTION, challenge);
        clock.advance(Duration.ofMinutes(5).plusMillis(1));
        refused(session, Kind.ASSERTION);
    }

    @Test
    void one_for_making_a_passkey_is_none_for_showing_one_nor_is_one_of_another_session() {
        challenges.keep(session, Kind.REGISTRATION, challenge);

        refused(session, Kind.ASSERTION);
        refused(new MockHttpSession(), Kind.REGISTRATION);
        assertThat(challenges.take(session, Kind.REGISTRATION)).isEqualTo(challenge);
    }

    private void refused(MockHttpSession where, Kind kind) {
        assertThatThrownBy(() -> challenges.take(where, kind)).hasMessageContaining("passkey");
    }
}
