package io.playcast.capture.jna;

/** {@code webrtc/webrtc_fwd.h}: the enumerations that webrtcbin's properties use. */
public final class GstWebRtc {

    /** GstWebRTCPeerConnectionState. */
    public static final int CONNECTED = 2;

    public static final int FAILED = 4;
    /** GstWebRTCRTPTransceiverDirection. */
    public static final int SEND_ONLY = 2;

    private GstWebRtc() {}
}
