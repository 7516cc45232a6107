package io.playcast.capture;

import io.playcast.capture.send.PacketBuffers;
import io.playcast.capture.send.Peers;
import java.util.concurrent.TimeUnit;

/** Packets in, out to every viewer. A viewer that is too slow skips to the next key frame and holds up nobody. */
final class Send implements Stage {

    private final Lane<Packet> packets;
    private final PacketBuffers buffers;
    private final Peers peers;
    private final Meter meter;

    Send(Lane<Packet> packets, PacketBuffers buffers, Peers peers, Meter meter) {
        this.packets = packets;
        this.buffers = buffers;
        this.peers = peers;
        this.meter = meter;
    }

    @Override
    public String name() {
        return "send";
    }

    @Override
    public int work() {
        try (Packet packet = packets.poll()) {
            if (packet == null) {
                if (!peers.anyConnected()) meter.paused();
                return 0;
            }
            send(packet);
            return 1;
        }
    }

    @Override
    public long restNanos(int idleRounds) {
        return TimeUnit.MILLISECONDS.toNanos(10); // woken by the lane
    }

    @Override
    public void close() {
        buffers.close();
    }

    private void send(Packet packet) {
        long start = System.nanoTime();
        long buffer = buffers.fill(packet);
        boolean all = peers.push(packet, buffer);
        buffers.release(buffer);
        packet.stamps().mark(Step.SEND);
        meter.took(Step.SEND, System.nanoTime() - start);
        meter.sent(packet.size());
        if (!all) peers.wantKeyFrame();
    }
}
