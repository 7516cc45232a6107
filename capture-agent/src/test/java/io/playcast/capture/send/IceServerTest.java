package io.playcast.capture.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceServerTest {

    @Test
    void a_stun_server_gets_its_usual_port_when_none_is_given() {
        assertThat(IceServer.parse("stun:stun.example.org"))
                .isEqualTo(new IceServer.Stun("stun://stun.example.org:3478"));
        assertThat(IceServer.parse("stun:10.0.0.1:99")).isEqualTo(new IceServer.Stun("stun://10.0.0.1:99"));
    }

    @Test
    void a_turn_server_keeps_its_user_and_transport() {
        assertThat(IceServer.parse("turn:ann:secret@relay.example.org:3478?transport=udp"))
                .isEqualTo(new IceServer.Turn("turn://ann:secret@relay.example.org:3478?transport=udp"));
        assertThat(IceServer.parse("turns://ann:secret@relay.example.org"))
                .isEqualTo(new IceServer.Turn("turns://ann:secret@relay.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stun:", "http://example.org", "turn:ann:se cret@host", "relay.example.org"})
    void anything_else_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IceServer.parse(text))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("cret"));
    }
}
