package io.playcast.capture.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.capture.HostMedia;
import io.playcast.capture.HostOptions;
import io.playcast.capture.Trouble;
import io.playcast.capture.testing.Eventually;
import io.playcast.capture.testing.VirtualDisplay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Viewers that never finish connecting, on a real display and real GStreamer. */
class PeersIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final VirtualDisplay display = VirtualDisplay.of(64, 48);
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final HostMedia media = HostMedia.open(HostOptions.of(display.name()), troubles::add);

    private static final class Heard implements PeerEvents {
        final Queue<String> offers = new ConcurrentLinkedQueue<>();
        final Queue<String> candidates = new ConcurrentLinkedQueue<>();
        final Queue<PeerState> states = new ConcurrentLinkedQueue<>();

        @Override
        public void onOffer(String sdp) {
            offers.add(sdp);
        }

        @Override
        public void onLocalCandidate(int mline, String candidate) {
            candidates.add(candidate);
        }

        @Override
        public void onState(PeerState state) {
            states.add(state);
        }

        @Override
        public void onInput(String json) {
            // nobody is connected
        }
    }

    @AfterEach
    void everything_ends() {
        media.close();
        media.close();
        display.close();
    }

    @Test
    void the_offer_has_the_picture_with_repair_and_the_data_channel() {
        Heard heard = new Heard();
        media.addViewer("ann", heard);
        Eventually.that(
                "an offer and a candidate come", SOON, () -> !heard.offers.isEmpty() && !heard.candidates.isEmpty());
        assertThat(heard.offers.peek())
                .contains("a=sendonly", "H264/90000", "rtx/90000", "nack pli", "UDP/DTLS/SCTP webrtc-datachannel");
        assertThat(heard.offers).hasSize(1);
    }

    @Test
    void an_answer_that_is_none_fails_that_viewer_and_nobody_else() {
        Heard bad = new Heard();
        Heard good = new Heard();
        Peer peer = media.addViewer("bad", bad);
        media.addViewer("good", good);
        Eventually.that("both are offered", SOON, () -> !bad.offers.isEmpty() && !good.offers.isEmpty());
        peer.remoteCandidate(99, "candidate:rubbish");
        peer.answer("v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 102\r\na=mid:video0\r\n");
        Eventually.that("it failed", SOON, () -> bad.states.contains(PeerState.FAILED));
        assertThat(good.states).isEmpty();
    }

    @Test
    void closing_twice_says_closed_once_and_a_closed_peer_takes_anything() {
        Heard heard = new Heard();
        Peer peer = media.addViewer("ann", heard);
        peer.close();
        media.removeViewer("ann");
        peer.close();
        peer.answer("late");
        peer.remoteCandidate(0, "candidate:1 1 UDP 1 127.0.0.1 5 typ host");
        Eventually.that("it is closed", SOON, () -> heard.states.contains(PeerState.CLOSED));
        assertThat(heard.states).containsExactly(PeerState.CLOSED);
        assertThat(media.viewer("ann")).isEmpty();
    }

    @Test
    void a_viewer_added_anew_replaces_the_older_one() {
        Heard older = new Heard();
        Heard newer = new Heard();
        media.addViewer("ann", older);
        Peer now = media.addViewer("ann", newer);
        Eventually.that(
                "the older is closed, the newer offered",
                SOON,
                () -> older.states.contains(PeerState.CLOSED) && !newer.offers.isEmpty());
        assertThat(media.viewer("ann")).containsSame(now);
        assertThat(newer.states).isEmpty();
    }

    @Test
    void many_viewers_leave_no_socket_and_no_thread_behind() {
        comesAndGoes(3);
        int sockets = count("/proc/self/fd");
        int threads = count("/proc/self/task");
        comesAndGoes(10);
        Eventually.that(
                "sockets and threads are as before",
                SOON,
                () -> count("/proc/self/fd") <= sockets + 2 && count("/proc/self/task") <= threads + 2);
    }

    @Test
    void a_display_that_dies_is_said_and_the_media_can_still_be_closed() {
        media.addViewer("ann", new Heard()); // pictures are taken only for somebody
        display.kill();
        media.addViewer("bob", new Heard());
        Eventually.that(
                "the trouble is told",
                SOON,
                () -> troubles.stream().anyMatch(it -> it.kind() == Trouble.Kind.SCREEN_LOST));
    }

    private void comesAndGoes(int times) {
        for (int i = 0; i < times; i++) {
            Heard heard = new Heard();
            media.addViewer("v" + i, heard);
            Eventually.that("it is offered", SOON, () -> !heard.offers.isEmpty());
            media.removeViewer("v" + i);
            Eventually.that("it is closed", SOON, () -> heard.states.contains(PeerState.CLOSED));
        }
    }

    private static int count(String folder) {
        return Path.of(folder).toFile().list().length;
    }
}
