package io.playcast.capture.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final String OFFER =
            "v=0\r\nm=video 9 x\r\na=mid:video0\r\nm=application 0 x\r\na=mid:application1\r\n";
    private static final String ICE = "a=ice-ufrag:4ZcD\r\na=ice-pwd:2/1muCWoOi3uLifh0NuRHlig\r\n";
    private static final String DTLS = "a=fingerprint:sha-256 " + "AB:".repeat(31) + "CD\r\na=setup:active\r\n";
    private static final String VIDEO = "m=video 9 UDP/TLS/RTP/SAVPF 102 96\r\na=mid:video0\r\n";
    private static final String CODEC =
            "a=recvonly\r\na=rtcp-mux\r\na=rtpmap:102 H264/90000\r\na=fmtp:102 profile-level-id=42e01f\r\n"
                    + "a=rtcp-fb:102 nack pli\r\na=rtpmap:96 rtx/90000\r\na=fmtp:96 apt=102\r\n";
    private static final String DATA =
            "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:application1\r\na=sctp-port:5000\r\n";
    private static final String CHROMIUM =
            "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n" + VIDEO + ICE + DTLS + CODEC + DATA + ICE + DTLS;

    @Test
    void a_browsers_answer_keeps_what_a_connection_needs() {
        String answer = Answer.to(OFFER, CHROMIUM);
        assertThat(answer)
                .startsWith("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE video0 application1\r\n");
        assertThat(answer.lines())
                .containsAll((VIDEO + ICE + DTLS + CODEC + DATA).lines().toList());
    }

    @Test
    void what_stands_once_for_the_session_counts_for_every_section() {
        String firefox = "v=0\r\n" + DTLS + VIDEO + ICE + CODEC + DATA + ICE;
        assertThat(Answer.to(OFFER, firefox).lines().filter(line -> line.startsWith("a=fingerprint")))
                .hasSize(2);
    }

    @Test
    void lines_nobody_asked_for_are_left_out() {
        String odd = CHROMIUM.replace("a=recvonly\r\n", "a=recvonly\r\na=crypto:1 x\r\nb=AS:1\r\na=ice-ufrag:more\r\n");
        assertThat(Answer.to(OFFER, odd)).isEqualTo(Answer.to(OFFER, CHROMIUM));
    }

    @Test
    void only_candidates_with_a_plain_address_are_kept() {
        String plain = "a=candidate:1 1 udp 2130706431 10.0.0.7 50000 typ host generation 0";
        String hidden = "a=candidate:1 1 udp 2130706431 0b2c-11.local 50000 typ host";
        String answer = Answer.to(OFFER, CHROMIUM.replace("a=recvonly", plain + "\r\n" + hidden + "\r\na=recvonly"));
        assertThat(answer).contains(plain).doesNotContain(".local");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=ice-ufrag:4ZcD | a=ice-ufrag:",
                "a=ice-pwd:2/1muCWoOi3uLifh0NuRHlig | a=ice-pwd:short",
                "a=setup:active | a=setup:actpass",
                "a=fingerprint:sha-256 | a=fingerprint:md5",
                "a=mid:video0 | a=mid:0",
                "m=video 9 | m=video 0",
                "m=video 9 | m=audio 9",
                "m=application | m=video"
            })
    void an_answer_that_lacks_or_changes_something_is_refused(String part, String instead) {
        assertThat(CHROMIUM).contains(part);
        assertThatExceptionOfType(NegotiationFailed.class)
                .isThrownBy(() -> Answer.to(OFFER, CHROMIUM.replace(part, instead == null ? "" : instead)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "v=0\r\n", "m=video", "m=\r\nm=\r\nm=\r\n"})
    void what_is_no_answer_is_refused(String text) {
        assertThatExceptionOfType(NegotiationFailed.class).isThrownBy(() -> Answer.to(OFFER, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "candidate:",
                "candidate:1 1 UDP 1 name.local 5 typ host",
                "candidate:1 1 UDP 1 example.org 5 typ host",
                "candidate:1 1 UDP 1 1.2.3.4 5 typ host\r\na=x",
                "candidate:1 9 UDP 1 1.2.3.4 5 typ host",
                "candidate:1 1 UDP 1 1.2.3.4 5 typ ghost"
            })
    void a_candidate_that_is_none_or_hides_its_address_is_not_usable(String text) {
        assertThat(Candidate.usable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate:842163049 1 udp 1677729535 203.0.113.9 46154 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag 4ZcD network-cost 999",
                "candidate:1 1 tcp 1518280447 fd00::2 9 typ host tcptype active",
                "candidate:1 1 UDP 5 ::ffff:1.2.3.4 40 typ relay raddr 10.0.0.1 rport 99"
            })
    void a_candidate_as_browsers_write_it_is_usable(String text) {
        assertThat(Candidate.usable(text)).isTrue();
    }
}
