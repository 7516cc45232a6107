package io.playcast.capture;

import io.playcast.capture.encode.Encoder;
import io.playcast.capture.encode.LibavEncoder;
import io.playcast.capture.encode.Video;
import io.playcast.capture.send.PacketBuffers;
import io.playcast.capture.send.Peers;
import io.playcast.capture.source.Source;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The picture's way from the screen to the viewers, with all the memory it uses. */
final class Vision implements AutoCloseable {

    /** Encoded pictures on their way to the network thread. */
    private static final int PACKETS = 6;

    private final Source source;
    private final List<Packet> packets;
    private final Encode encode;
    private final Pipeline pipeline;

    private Vision(Source source, List<Packet> packets, Encode encode, Pipeline pipeline) {
        this.source = source;
        this.packets = packets;
        this.encode = encode;
        this.pipeline = pipeline;
    }

    /** Takes the source over. */
    static Vision open(Source source, HostOptions options, Viewers viewers) {
        var video = new Video(source.width(), source.height(), options.fps(), options.bitrate());
        Encoder encoder = LibavEncoder.libx264(video);
        List<Packet> packets = Stream.generate(() -> new Packet(video.largestPacket()))
                .limit(PACKETS)
                .toList();
        var raw = new Slot<Frame>();
        var encoded = new Lane<Packet>(PACKETS);
        Meter meter = viewers.meter();
        var capture =
                new Capture(source, raw, new Capture.Pace(options.fps(), viewers.peers()::anyWantsPictures), meter);
        var encode = new Encode(raw, new Encode.Packets(new Pool<>(packets), encoded), encoder, meter);
        var send = new Send(encoded, new PacketBuffers(video.largestPacket()), viewers.peers(), meter);
        return new Vision(source, packets, encode, Pipeline.of(viewers.onCrash(), capture, encode, send));
    }

    /** Who gets the pictures, and who hears how it goes. */
    record Viewers(Peers peers, Meter meter, BiConsumer<Stage, Throwable> onCrash) {}

    void wantKeyFrame() {
        encode.wantKeyFrame();
    }

    void wantBitrate(int bitsPerSecond) {
        encode.wantBitrate(bitsPerSecond);
    }

    List<StageThread> threads() {
        return pipeline.threads();
    }

    /** First the stages, then what they used. */
    @Override
    public void close() {
        pipeline.close();
        packets.forEach(Packet::free);
        source.close();
    }
}
