package io.playcast.capture.jna;

/**
 * Where the fields stand that we read and write in libav's public structs (libavcodec 59, libavutil 57, 64-bit).
 * A test compiles a C program against the installed headers and compares every number.
 */
public final class AvLayout {

    private AvLayout() {}

    /** Fields of {@code AVCodecContext}. */
    public static final class Context {
        public static final int BIT_RATE = 56;
        public static final int TIME_BASE = 100;
        public static final int WIDTH = 116;
        public static final int HEIGHT = 120;
        public static final int GOP_SIZE = 132;
        public static final int PIX_FMT = 136;
        public static final int MAX_B_FRAMES = 160;
        public static final int COLOR_PRIMARIES = 324;
        public static final int COLOR_TRC = 328;
        public static final int COLORSPACE = 332;
        public static final int COLOR_RANGE = 336;
        public static final int RC_BUFFER_SIZE = 436;
        public static final int RC_MAX_RATE = 456;
        public static final int THREAD_COUNT = 636;
        public static final int FRAMERATE = 712;

        private Context() {}
    }

    /** Fields of {@code AVFrame}. */
    public static final class Frame {
        public static final int DATA = 0;
        public static final int LINESIZE = 64;
        public static final int WIDTH = 104;
        public static final int HEIGHT = 108;
        public static final int FORMAT = 116;
        public static final int PICT_TYPE = 124;
        public static final int PTS = 136;

        private Frame() {}
    }

    /** Fields of {@code AVPacket}. */
    public static final class Packet {
        public static final int DATA = 24;
        public static final int SIZE = 32;
        public static final int FLAGS = 40;

        private Packet() {}
    }
}
