package io.playcast.quality;

import io.playcast.Rejected;
import org.jspecify.annotations.Nullable;

/** What one end measured between two moments. A report covers about one second, a stored window five.
 *
 * @param from start, milliseconds since 1970-01-01T00:00Z
 * @param to end, exclusive, at most 60 s after {@code from}
 * @param fps frames sent or shown a second, 0..240
 * @param bitrate bit/s, 0..1e9
 * @param stagesMs where the time of a frame went; null at a viewer
 * @param rtt round-trip time in ms, 0..60000; null when not known yet
 * @param jitter inter-arrival jitter in ms, 0..60000 (RFC 3550 §6.4.1); null when not known yet
 * @param loss share of packets lost, 0..1
 * @param dropped frames thrown away in the window
 * @param frozen times the picture stood still
 */
public record QualityWindow(
        long from,
        long to,
        double fps,
        double bitrate,
        @Nullable StagesMs stagesMs,
        @Nullable Double rtt,
        @Nullable Double jitter,
        double loss,
        int dropped,
        int frozen) {

    /** Milliseconds per frame in each stage of the host's pipeline. */
    public record StagesMs(Percentiles capture, Percentiles convert, Percentiles encode, Percentiles send) {}

    public record Percentiles(double p50, double p95) {}

    public QualityWindow {
        require(
                from >= 0 && to > from && to - from <= 60_000,
                "data.window.to",
                "A window ends 1 ms to 60 s after it began");
        require(in(fps, 0, 240), "data.window.fps", "fps is 0 to 240");
        require(in(bitrate, 0, 1e9), "data.window.bitrate", "bitrate is 0 to 1e9 bit/s");
        require(in(loss, 0, 1), "data.window.loss", "loss is a share, 0 to 1");
        require(rtt == null || in(rtt, 0, 60_000), "data.window.rtt", "rtt is 0 to 60000 ms");
        require(jitter == null || in(jitter, 0, 60_000), "data.window.jitter", "jitter is 0 to 60000 ms");
        require(dropped >= 0 && frozen >= 0, "data.window.dropped", "Counts are not negative");
    }

    private static boolean in(double value, double low, double high) {
        return value >= low && value <= high;
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Rejected.badRequest(field, sentence);
        }
    }
}
