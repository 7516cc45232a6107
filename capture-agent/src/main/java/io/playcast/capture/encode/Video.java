package io.playcast.capture.encode;

/**
 * What the encoder is asked for.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param fps pictures a second, 1 to 240
 * @param bitrate bit/s, 100 000 to 100 000 000
 */
public record Video(int width, int height, int fps, int bitrate) {

    public static final int MIN_BITRATE = 100_000;
    public static final int MAX_BITRATE = 100_000_000;

    public Video {
        if (width < 16 || height < 16 || (width | height) % 2 != 0) {
            throw new IllegalArgumentException(
                    "Even sides of at least 16 pixels are needed, not " + width + "x" + height);
        }
        if (fps < 1 || fps > 240) throw new IllegalArgumentException("fps is 1 to 240, not " + fps);
        if (bitrate < MIN_BITRATE || bitrate > MAX_BITRATE) {
            throw new IllegalArgumentException("bitrate is 100000 to 100000000 bit/s, not " + bitrate);
        }
    }

    /** Bytes that no encoded picture exceeds in practice: a raw picture's size, and never less than 256 KiB. */
    public int largestPacket() {
        return Math.max(256 * 1024, width * height * 3 / 2);
    }
}
