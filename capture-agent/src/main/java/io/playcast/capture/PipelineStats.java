package io.playcast.capture;

import io.playcast.capture.send.PeerStats;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.QualityWindow.Percentiles;
import io.playcast.quality.QualityWindow.StagesMs;

/**
 * How the pipeline did in one window of about a second.
 *
 * @param fromMs start of the window, ms since the epoch
 * @param toMs end of the window, ms since the epoch
 * @param fps frames handed to the network, 1/s
 * @param bitrate encoded video, bit/s
 * @param stagesMs how long each step took, ms a frame
 * @param dropped frames that were due and not sent
 * @param frozen pauses between two sent frames longer than three periods, and longer than a period + 150 ms
 */
public record PipelineStats(
        long fromMs, long toMs, double fps, double bitrate, StagesMs stagesMs, int dropped, int frozen) {

    static final Percentiles NOTHING = new Percentiles(0, 0);

    /** What is known before the first window has closed. */
    static PipelineStats none(long nowMs) {
        var stages = new StagesMs(NOTHING, NOTHING, NOTHING, NOTHING);
        return new PipelineStats(nowMs - 1, nowMs, 0, 0, stages, 0, 0);
    }

    /** The report of one viewer's connection: the shared pipeline, and the viewer's own way. */
    public QualityWindow with(PeerStats peer) {
        Double rtt = peer.rttMs() > 0 ? Math.min(60_000, peer.rttMs()) : null;
        Double jitter = peer.rttMs() > 0 ? Math.min(60_000, peer.jitterMs()) : null;
        return new QualityWindow(
                fromMs, toMs, Math.min(240, fps), bitrate, stagesMs, rtt, jitter, peer.loss(), dropped, frozen);
    }
}
