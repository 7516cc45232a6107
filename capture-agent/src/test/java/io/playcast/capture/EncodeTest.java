package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.capture.encode.Encoder.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncodeTest {

    private final Pool<Frame> frames = new Pool<>(List.of(new Frame(0, 0, 0), new Frame(0, 0, 1)));
    private final List<Packet> memory = List.of(new Packet(16), new Packet(16));
    private final Pool<Packet> packets = new Pool<>(memory);
    private final Slot<Frame> in = new Slot<>();
    private final Lane<Packet> out = new Lane<>(1);
    private final ScriptedEncoder encoder = new ScriptedEncoder();
    private final Meter meter = new Meter(30);
    private final Encode encode = new Encode(in, new Encode.Packets(packets, out), encoder, meter);

    @AfterEach
    void the_memory_goes_back() {
        memory.forEach(Packet::free);
    }

    @Test
    void without_a_frame_there_is_nothing_to_do() {
        assertThat(encode.work()).isZero();
        assertThat(encoder.asked).isEmpty();
    }

    @Test
    void a_frame_becomes_a_packet_and_goes_back_to_its_pool() {
        in.offer(frames.take());
        assertThat(encode.work()).isOne();
        assertThat(encoder.asked).containsExactly("convert", "encode");
        assertThat(frames.free()).isEqualTo(2);
        try (Packet packet = out.poll()) {
            assertThat(packet).isNotNull();
            assertThat(packet.stamps().at(Step.ENCODE))
                    .isGreaterThanOrEqualTo(packet.stamps().at(Step.CONVERT));
        }
    }

    @Test
    void a_frame_the_encoder_keeps_gives_no_packet() {
        encoder.next = Outcome.PENDING;
        in.offer(frames.take());
        encode.work();
        assertThat(out.poll()).isNull();
        assertThat(packets.free()).isEqualTo(2);
    }

    @Test
    void wishes_are_told_to_the_encoder_before_the_next_frame() {
        encode.wantBitrate(1_000_000);
        encode.wantKeyFrame();
        in.offer(frames.take());
        encode.work();
        assertThat(encoder.asked).containsExactly("bitrate 1000000", "key", "convert", "encode");
    }

    @Test
    void many_wishes_for_a_key_frame_soon_after_each_other_give_one() {
        for (int i = 0; i < 3; i++) {
            encode.wantKeyFrame();
            in.offer(frames.take());
            encode.work();
            out.poll().close();
        }
        assertThat(encoder.asked).containsOnlyOnce("key");
    }

    @Test
    void a_packet_that_finds_no_room_is_dropped_and_heals_with_a_key_frame() {
        in.offer(frames.take());
        encode.work();
        in.offer(frames.take());
        encode.work();
        assertThat(packets.free()).isOne();
        assertThat(meter.window().dropped()).isOne();
        out.poll().close();
        in.offer(frames.take());
        encode.work();
        assertThat(encoder.asked).contains("key");
    }

    @Test
    void closing_the_stage_closes_its_encoder() {
        encode.close();
        assertThat(encoder.asked).containsExactly("close");
    }
}
