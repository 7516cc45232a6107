package io.playcast.capture;

import io.playcast.capture.encode.Encoder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Raw frames in, packets out. A frame that cannot be encoded in time is dropped, never queued. */
final class Encode implements Stage {

    private static final long BETWEEN_KEYS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Slot<Frame> frames;
    private final Packets packets;
    private final Encoder encoder;
    private final Meter meter;
    private final AtomicBoolean keyWanted = new AtomicBoolean();
    private final AtomicInteger bitrateWanted = new AtomicInteger();
    private long lastKey = System.nanoTime() - BETWEEN_KEYS;

    Encode(Slot<Frame> frames, Packets packets, Encoder encoder, Meter meter) {
        this.frames = frames;
        this.packets = packets;
        this.encoder = encoder;
        this.meter = meter;
    }

    /** Where packets come from and where they go. */
    record Packets(Pool<Packet> pool, Lane<Packet> lane) {}

    /** From any thread: the next frame, or the first one 250 ms after the last such, becomes a key frame. */
    void wantKeyFrame() {
        keyWanted.set(true);
    }

    /** From any thread: bit/s from the next frame on. */
    void wantBitrate(int bitsPerSecond) {
        bitrateWanted.set(bitsPerSecond);
    }

    @Override
    public String name() {
        return "encode";
    }

    @Override
    public int work() {
        try (Frame frame = frames.poll()) {
            if (frame == null) return 0;
            applyWishes();
            Packet packet = packets.pool().take();
            if (packet == null) lost();
            else encode(frame, packet);
            return 1;
        }
    }

    @Override
    public long restNanos(int idleRounds) {
        return TimeUnit.MILLISECONDS.toNanos(10); // woken by the slot
    }

    @Override
    public void close() {
        encoder.close();
    }

    private void encode(Frame frame, Packet packet) {
        long start = System.nanoTime();
        encoder.convert(frame);
        frame.stamps().mark(Step.CONVERT);
        long converted = System.nanoTime();
        Encoder.Outcome outcome = encoder.encode(packet);
        meter.took(Step.CONVERT, converted - start);
        meter.took(Step.ENCODE, System.nanoTime() - converted);
        packet.stamps().copyFrom(frame.stamps());
        packet.stamps().mark(Step.ENCODE);
        switch (outcome) {
            case DONE -> handOver(packet);
            case PENDING -> packet.close();
            case TOO_LARGE -> {
                packet.close();
                lost();
            }
        }
    }

    private void handOver(Packet packet) {
        if (!packets.lane().offer(packet)) lost();
    }

    /** What follows builds on what is missing now, so only a key frame heals it. */
    private void lost() {
        meter.dropped();
        wantKeyFrame();
    }

    private void applyWishes() {
        int bitrate = bitrateWanted.getAndSet(0);
        if (bitrate > 0) encoder.bitrate(bitrate);
        long now = System.nanoTime();
        if (now - lastKey >= BETWEEN_KEYS && keyWanted.compareAndSet(true, false)) {
            encoder.forceKeyFrame();
            lastKey = now;
        }
    }
}
