package io.playcast.capture.send;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.GObject;
import io.playcast.capture.jna.Gst;
import io.playcast.capture.jna.GstWebRtc;
import io.playcast.capture.jna.Memory;
import io.playcast.capture.jna.Signals;
import java.util.List;

/** The WebRTC connection of one viewer: pipeline, data channel and negotiation. Only on the peers' thread, except push. */
final class PeerConnection implements AutoCloseable {

    /** Called on GStreamer's threads; hands over and returns. */
    interface Listener {
        void offerNeeded();

        void candidate(int mline, String candidate);

        void stateChanged();

        void text(String text);

        void keyFrameWanted();
    }

    enum State {
        CONNECTED,
        FAILED,
        OTHER
    }

    private final Signals signals = new Signals();
    private final PeerPipeline pipeline;
    private final Negotiation negotiation;
    private final InputChannel input;

    private PeerConnection(PeerPipeline pipeline, Listener listener) {
        this.pipeline = pipeline;
        this.negotiation = new Negotiation(pipeline.webrtc());
        listenTo(pipeline.webrtc(), listener);
        pipeline.state(Gst.STATE_READY); // a data channel can be made from here on
        this.input = new InputChannel(pipeline.webrtc(), signals, listener::text);
    }

    /** Ready to be started. */
    static PeerConnection open(List<IceServer> iceServers, Listener listener) {
        var pipeline = new PeerPipeline(listener::keyFrameWanted);
        try {
            pipeline.useIceServers(iceServers);
            return new PeerConnection(pipeline, listener);
        } catch (RuntimeException problem) {
            pipeline.close();
            throw problem;
        }
    }

    /** Soon {@link Listener#offerNeeded()} is called. */
    void start() {
        pipeline.prepareVideo();
        pipeline.state(Gst.STATE_PLAYING);
    }

    PeerPipeline pipeline() {
        return pipeline;
    }

    Negotiation negotiation() {
        return negotiation;
    }

    State state() {
        try (var state = new Cell()) {
            GObject.CALLS.g_object_get(pipeline.webrtc(), "connection-state", state.address(), null);
            return switch (state.asInt()) {
                case GstWebRtc.CONNECTED -> State.CONNECTED;
                case GstWebRtc.FAILED -> State.FAILED;
                default -> State.OTHER;
            };
        }
    }

    PeerStats stats() {
        return WebRtcStats.of(pipeline.webrtc());
    }

    @Override
    public void close() {
        signals.disconnect();
        input.close();
        pipeline.close();
        signals.forget(); // only now no native thread can call back
    }

    private void listenTo(long webrtc, Listener listener) {
        signals.event(webrtc, "on-negotiation-needed", (_, _) -> listener.offerNeeded());
        signals.event(webrtc, "notify::connection-state", (_, _) -> listener.stateChanged());
        signals.candidate(
                webrtc,
                "on-ice-candidate",
                (_, mline, candidate, _) -> listener.candidate(mline, Memory.text(candidate)));
    }
}
