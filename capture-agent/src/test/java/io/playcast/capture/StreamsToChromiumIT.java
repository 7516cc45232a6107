package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.playcast.capture.input.Rights;
import io.playcast.capture.send.PeerState;
import io.playcast.capture.testing.Chromium;
import io.playcast.capture.testing.Eventually;
import io.playcast.capture.testing.Program;
import io.playcast.capture.testing.V5;
import io.playcast.capture.testing.ViewerPages;
import io.playcast.capture.testing.VirtualDisplay;
import io.playcast.lobby.InputAccess;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two real Chromiums watch a real X display through the agent's media, with signalling inside the test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamsToChromiumIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static VirtualDisplay display;
    private static Program xev;
    private static HostMedia media;
    private static ViewerPages pages;
    private static final Deque<AutoCloseable> OPENED = new ArrayDeque<>();

    @BeforeAll
    static void two_viewers_open_the_page() throws Exception {
        display = opened(VirtualDisplay.of(640, 480));
        xev = opened(display.run("xev", "-geometry", "640x480+0+0"));
        media = opened(HostMedia.open(HostOptions.of(display.name()).withVideo(30, 2_000_000)));
        pages = opened(new ViewerPages(media));
        pages.connect("ann");
        pages.connect("bob");
        opened(Chromium.show(pages.url("ann")));
        opened(Chromium.show(pages.url("bob")));
    }

    private static <T extends AutoCloseable> T opened(T resource) {
        OPENED.push(resource);
        return resource;
    }

    /** Also what was opened before something else could not be. */
    @AfterAll
    static void everything_ends() throws Exception {
        for (AutoCloseable resource : OPENED) resource.close();
    }

    @Test
    @Order(1)
    void both_viewers_decode_the_one_encode() {
        watching("ann");
        watching("bob");
        assertThat(pages.report("ann").get("width").asInt()).isEqualTo(640);
        assertThat(pages.report("bob").get("height").asInt()).isEqualTo(480);
        assertThat(pages.report("ann").get("codec").asText()).startsWith("video/H264");
        assertThat(pages.state("ann")).isEqualTo(PeerState.CONNECTED);
    }

    @Test
    @Order(2)
    void a_key_in_the_page_reaches_a_program_on_the_display() {
        media.input().rights("ann", new Rights(new InputAccess(true, true, true, true, true), List.of(0)));
        channelOpen("ann");
        pages.send("ann", V5.mouse("move", 50, 50, "")); // xev has the focus under the pointer
        pages.send("ann", V5.keyboard("down", 75, "KeyK"));
        pages.send("ann", V5.keyboard("up", 75, "KeyK"));
        Eventually.that("xev sees k go down and up", SOON, () -> xev.output().split("keysym 0x6b, k").length > 2);
    }

    @Test
    @Order(3)
    void a_pad_plays_its_keys_and_a_viewer_without_rights_changes_nothing() {
        channelOpen("bob");
        pages.send("bob", V5.keyboard("down", 81, "KeyQ"));
        pages.send("ann", V5.pad("\"south\":{\"isPressed\":true}", "{\"x\":-1,\"y\":0}"));
        Eventually.that("xev sees x and c", SOON, () -> sees("x") && sees("c"));
        Eventually.that(
                "the drop is counted",
                SOON,
                () -> media.input().drops().values().stream()
                                .mapToLong(it -> it)
                                .sum()
                        > 0);
        assertThat(sees("q")).isFalse();
    }

    @Test
    @Order(4)
    void the_way_to_a_viewer_is_measured() {
        Eventually.that(
                "a round trip is known",
                SOON,
                () -> media.viewer("ann").orElseThrow().stats().rttMs() > 0);
        assertThat(media.stats().fps()).isBetween(5.0, 35.0);
        assertThat(media.stats().stagesMs().encode().p50()).isPositive();
        assertThat(media.quality("ann").orElseThrow().rtt()).isPositive();
    }

    @Test
    @Order(5)
    void the_media_threads_make_next_to_no_objects() {
        watching("bob");
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] media = StreamsToChromiumIT.media.threads().stream()
                .mapToLong(StageThread::threadId)
                .toArray();
        int framesBefore = decoded("bob");
        long before = LongStream.of(threads.getThreadAllocatedBytes(media)).sum();
        Eventually.that("60 more frames", SOON, () -> decoded("bob") >= framesBefore + 60);
        long each = (LongStream.of(threads.getThreadAllocatedBytes(media)).sum() - before)
                / (decoded("bob") - framesBefore);
        System.out.println("heap bytes a frame, capture + encode + send threads, two viewers: " + each);
        assertThat(each).isLessThan(8192); // a picture is over a million bytes: nothing of it may be on the heap
    }

    @Test
    @Order(6)
    void a_viewer_that_left_comes_back_while_the_other_keeps_watching() {
        media.removeViewer("ann");
        Eventually.that("it is closed", SOON, () -> pages.state("ann") == PeerState.CLOSED);
        Eventually.that(
                "the key its pad held went up",
                SOON,
                () -> xev.output().lastIndexOf("KeyRelease") > xev.output().lastIndexOf("KeyPress"));
        pages.connect("ann");
        watching("ann");
        watching("bob");
    }

    private static void watching(String id) {
        Eventually.that(
                id + " is connected",
                SOON,
                () -> pages.report(id).path("state").asText().equals("connected"));
        int before = decoded(id);
        Eventually.that(id + " decodes more", SOON, () -> decoded(id) > before + 20);
    }

    private static int decoded(String id) {
        return pages.report(id).path("framesDecoded").asInt();
    }

    private static void channelOpen(String id) {
        Eventually.that(
                id + "'s channel opens",
                SOON,
                () -> pages.report(id).path("channel").asText().equals("open"));
    }

    private static boolean sees(String key) {
        return xev.output().contains(", " + key + ")");
    }
}
