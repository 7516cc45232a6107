package io.playcast.capture.encode;

import io.playcast.capture.jna.AvCodec;
import io.playcast.capture.jna.AvLayout.Context;
import io.playcast.capture.jna.AvUtil;
import io.playcast.capture.jna.Memory;
import java.util.Map;

/** An opened codec context with our settings for play: no delay, no look-ahead, key frames when asked. */
final class LibavContext implements AutoCloseable {

    private static final int KEY_EVERY_SECONDS = 10;
    private static final int BUFFERED_FRAMES = 4;
    private static final int YUV420P = 0;
    private static final int LIMITED_RANGE = 1;
    private static final int BT601 = 6;
    private static final Map<String, String> X264 = Map.of(
            "preset", "ultrafast",
            "tune", "zerolatency",
            "profile", "baseline",
            "forced-idr", "1",
            "x264-params", "annexb=1:repeat-headers=1:sync-lookahead=0:rc-lookahead=0:force-cfr=1");

    private final long context;
    private final int fps;

    private LibavContext(long context, int fps) {
        this.context = context;
        this.fps = fps;
    }

    static LibavContext open(String encoder, Video video) {
        AvUtil.av_log_set_level(AvUtil.LOG_ERROR);
        long codec = AvCodec.avcodec_find_encoder_by_name(encoder);
        if (codec == 0) throw new EncoderLost(encoder, "libavcodec does not contain it");
        var opened = new LibavContext(AvCodec.avcodec_alloc_context3(codec), video.fps());
        opened.describe(video);
        X264.forEach((option, value) -> opened.option(encoder, option, value));
        int result = AvCodec.avcodec_open2(opened.context, codec, 0);
        if (result < 0) {
            opened.close();
            throw new EncoderLost(encoder, "cannot be opened: " + AvUtil.message(result));
        }
        return opened;
    }

    long address() {
        return context;
    }

    /** Between two pictures only: the encoder looks at these fields before each. */
    void bitrate(int bitsPerSecond) {
        Memory.longAt(context + Context.BIT_RATE, bitsPerSecond);
        Memory.longAt(context + Context.RC_MAX_RATE, bitsPerSecond);
        Memory.intAt(context + Context.RC_BUFFER_SIZE, (int) ((long) bitsPerSecond * BUFFERED_FRAMES / fps));
    }

    @Override
    public void close() {
        NativePointer.free(AvCodec::avcodec_free_context, context);
    }

    private void describe(Video video) {
        set(Context.WIDTH, video.width());
        set(Context.HEIGHT, video.height());
        set(Context.PIX_FMT, YUV420P);
        set(Context.TIME_BASE, 1);
        set(Context.TIME_BASE + Integer.BYTES, fps);
        set(Context.FRAMERATE, fps);
        set(Context.FRAMERATE + Integer.BYTES, 1);
        set(Context.GOP_SIZE, fps * KEY_EVERY_SECONDS);
        set(Context.MAX_B_FRAMES, 0);
        set(Context.THREAD_COUNT, 1);
        colours();
        bitrate(video.bitrate());
    }

    /** What libyuv makes; said in the stream, or a browser guesses by the picture's size. */
    private void colours() {
        set(Context.COLOR_RANGE, LIMITED_RANGE);
        set(Context.COLORSPACE, BT601);
        set(Context.COLOR_PRIMARIES, BT601);
        set(Context.COLOR_TRC, BT601);
    }

    private void set(int offset, int value) {
        Memory.intAt(context + offset, value);
    }

    private void option(String encoder, String option, String value) {
        int result = AvUtil.av_opt_set(context, option, value, AvUtil.SEARCH_CHILDREN);
        if (result < 0)
            throw new EncoderLost(encoder, "refuses " + option + "=" + value + ": " + AvUtil.message(result));
    }
}
