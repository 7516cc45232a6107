package io.playcast.capture.send;

/**
 * How the way to one viewer is, as the viewer's own receiver reports say.
 *
 * @param rttMs there and back, ms
 * @param jitterMs variation of the arrival times, ms
 * @param loss share of packets lost lately, 0 to 1
 * @param packetsLost since the connection was made
 * @param nacks packets the viewer asked for again
 * @param keyFrameRequests key frames the viewer asked for
 */
public record PeerStats(
        double rttMs, double jitterMs, double loss, long packetsLost, long nacks, long keyFrameRequests) {

    public static final PeerStats NONE = new PeerStats(0, 0, 0, 0, 0, 0);
}
