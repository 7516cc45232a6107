package io.playcast.capture.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.playcast.capture.Frame;
import io.playcast.capture.Packet;
import io.playcast.capture.jna.DisplayLost;
import io.playcast.capture.source.ScreenSource;
import io.playcast.capture.source.Source;
import io.playcast.capture.source.TestPattern;
import io.playcast.capture.testing.VirtualDisplay;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Real pictures of a real X display, and of the moving test pattern, through the real encoder. */
class EncodingAScreenIT {

    private static final int FPS = 30;

    @Test
    void a_screen_becomes_constrained_baseline_that_starts_with_a_key_frame() {
        try (var display = VirtualDisplay.of(640, 480);
                var screen = ScreenSource.open(display.name());
                var encoder = encoder(screen, 2_000_000)) {
            var packet = new Packet(1 << 20);
            encode(screen, encoder, packet);
            assertThat(NalUnits.types(packet)).contains(NalUnits.SPS, NalUnits.PPS, NalUnits.IDR);
            assertThat(packet.key()).isTrue();
            int profile = NalUnits.profile(packet);
            assertThat(profile >> 8).as("profile_idc: Baseline").isEqualTo(66);
            assertThat(profile & 0x40).as("constraint_set1_flag: constrained").isNotZero();
            encode(screen, encoder, packet);
            assertThat(NalUnits.types(packet)).contains(NalUnits.SLICE).doesNotContain(NalUnits.IDR, NalUnits.SPS);
        }
    }

    @Test
    void an_odd_screen_loses_its_last_line_and_column() {
        try (var display = VirtualDisplay.of(641, 363);
                var screen = ScreenSource.open(display.name());
                var encoder = encoder(screen, 1_000_000)) {
            assertThat(screen.width()).isEqualTo(640);
            assertThat(screen.height()).isEqualTo(362);
            var packet = new Packet(1 << 20);
            encode(screen, encoder, packet);
            assertThat(packet.size()).isPositive();
        }
    }

    @Test
    void a_key_frame_comes_when_it_is_asked_for() {
        try (var pattern = new TestPattern(320, 240);
                var encoder = encoder(pattern, 1_000_000)) {
            var packet = new Packet(1 << 20);
            for (int i = 0; i < 10; i++) encode(pattern, encoder, packet);
            assertThat(packet.key()).isFalse();
            encoder.forceKeyFrame();
            encode(pattern, encoder, packet);
            assertThat(packet.key()).isTrue();
            assertThat(NalUnits.types(packet)).contains(NalUnits.IDR, NalUnits.SPS);
            encode(pattern, encoder, packet);
            assertThat(packet.key()).isFalse();
        }
    }

    @Test
    void the_bitrate_changes_between_two_pictures() {
        try (var noise = new Noise(640, 480);
                var encoder = encoder(noise, 4_000_000)) {
            long high = bitsPerSecond(noise, encoder);
            encoder.bitrate(1_000_000);
            bitsPerSecond(noise, encoder);
            long low = bitsPerSecond(noise, encoder);
            assertThat(high).isBetween(2_500_000L, 5_500_000L);
            assertThat(low).isBetween(500_000L, 1_600_000L);
        }
    }

    @Test
    void a_picture_too_large_for_its_packet_is_said_to_be() {
        try (var noise = new Noise(640, 480);
                var encoder = encoder(noise, 4_000_000)) {
            var small = new Packet(64);
            Frame frame = noise.frames().take();
            noise.grab(frame);
            encoder.convert(frame);
            assertThat(encoder.encode(small)).isEqualTo(Encoder.Outcome.TOO_LARGE);
            frame.close();
        }
    }

    @Test
    void a_display_that_dies_ends_the_capture_and_not_the_process() {
        var display = VirtualDisplay.of(640, 480);
        var screen = ScreenSource.open(display.name());
        Frame frame = screen.frames().take();
        screen.grab(frame);
        display.kill();
        assertThatExceptionOfType(DisplayLost.class).isThrownBy(() -> {
            for (int i = 0; i < 1000; i++) screen.grab(frame);
        });
        screen.close();
        assertThatExceptionOfType(DisplayLost.class).isThrownBy(() -> ScreenSource.open(display.name()));
    }

    @Test
    void pictures_are_encoded_without_making_objects() {
        try (var display = VirtualDisplay.of(640, 480);
                var screen = ScreenSource.open(display.name());
                var encoder = encoder(screen, 2_000_000)) {
            var packet = new Packet(1 << 20);
            for (int i = 0; i < 3000; i++) encode(screen, encoder, packet);
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            int frames = 500;
            for (int i = 0; i < frames; i++) encode(screen, encoder, packet);
            long each = (threads.getCurrentThreadAllocatedBytes() - before) / frames;
            System.out.println("heap bytes a frame, capture + convert + encode: " + each);
            assertThat(each).isLessThan(4096); // a picture is over a million bytes: nothing of it may be on the heap
        }
    }

    private static Encoder encoder(Source source, int bitrate) {
        return LibavEncoder.libx264(new Video(source.width(), source.height(), FPS, bitrate));
    }

    private static void encode(Source source, Encoder encoder, Packet packet) {
        try (Frame frame = source.frames().take()) {
            source.grab(frame);
            encoder.convert(frame);
            assertDone(encoder.encode(packet));
        }
    }

    private static void assertDone(Encoder.Outcome outcome) {
        if (outcome != Encoder.Outcome.DONE) throw new AssertionError("No packet: " + outcome);
    }

    private static long bitsPerSecond(Source source, Encoder encoder) {
        var packet = new Packet(1 << 20);
        long bytes = 0;
        for (int i = 0; i < 2 * FPS; i++) {
            encode(source, encoder, packet);
            bytes += packet.size();
        }
        return bytes * 8 / 2;
    }
}
