package io.playcast.capture.encode;

import io.playcast.capture.Frame;
import io.playcast.capture.Packet;
import io.playcast.capture.jna.AvCodec;
import io.playcast.capture.jna.AvLayout;
import io.playcast.capture.jna.AvUtil;
import io.playcast.capture.jna.Memory;

/** An H.264 encoder of libavcodec. Owns its context, its pictures and its packet, and frees them on close. */
public final class LibavEncoder implements Encoder {

    private final String name;
    private final LibavContext context;
    private final LibavPictures pictures;
    private final long output = AvCodec.av_packet_alloc();
    private boolean keyWanted;
    private long sequence;
    private boolean closed;

    /** Opens libx264: the software encoder that every Debian has. */
    public static LibavEncoder libx264(Video video) {
        return new LibavEncoder("libx264", video);
    }

    private LibavEncoder(String name, Video video) {
        this.name = name;
        this.context = LibavContext.open(name, video);
        this.pictures = new LibavPictures(video);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void convert(Frame frame) {
        pictures.convert(frame);
    }

    @Override
    public Outcome encode(Packet packet) {
        long picture = pictures.current();
        Memory.longAt(picture + AvLayout.Frame.PTS, sequence++);
        Memory.intAt(picture + AvLayout.Frame.PICT_TYPE, keyWanted ? LibavPictures.TYPE_I : LibavPictures.TYPE_NONE);
        keyWanted = false;
        check(AvCodec.avcodec_send_frame(context.address(), picture));
        int received = AvCodec.avcodec_receive_packet(context.address(), output);
        if (received == AvCodec.AGAIN) return Outcome.PENDING;
        check(received);
        return handOver(packet);
    }

    private Outcome handOver(Packet packet) {
        long data = Memory.longAt(output + AvLayout.Packet.DATA);
        int size = Memory.intAt(output + AvLayout.Packet.SIZE);
        boolean key = (Memory.intAt(output + AvLayout.Packet.FLAGS) & AvCodec.FLAG_KEY) != 0;
        boolean fits = packet.fill(data, size, key);
        AvCodec.av_packet_unref(output);
        return fits ? Outcome.DONE : Outcome.TOO_LARGE;
    }

    @Override
    public void forceKeyFrame() {
        keyWanted = true;
    }

    @Override
    public void bitrate(int bitsPerSecond) {
        context.bitrate(bitsPerSecond);
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        NativePointer.free(AvCodec::av_packet_free, output);
        pictures.close();
        context.close();
    }

    private void check(int result) {
        if (result < 0) throw new EncoderLost(name, AvUtil.message(result));
    }
}
