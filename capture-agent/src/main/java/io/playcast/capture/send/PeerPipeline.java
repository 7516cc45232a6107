package io.playcast.capture.send;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.GLib;
import io.playcast.capture.jna.GObject;
import io.playcast.capture.jna.Gst;
import io.playcast.capture.jna.GstData;
import io.playcast.capture.jna.GstStructure;
import io.playcast.capture.jna.GstWebRtc;
import io.playcast.capture.jna.Memory;
import java.util.List;

/**
 * The native half of one viewer: appsrc, H.264 payloader, webrtcbin. Owns every reference it gets and frees all on close.
 * Made and closed on the peers' thread; fed on the sending thread.
 */
final class PeerPipeline implements AutoCloseable {

    private static final String DESCRIPTION = "webrtcbin name=peer bundle-policy=max-bundle latency=0 "
            + "appsrc name=source is-live=true format=time do-timestamp=true min-latency=0 max-bytes=0 block=false "
            + "caps=video/x-h264,stream-format=byte-stream,alignment=au,profile=constrained-baseline "
            + "! rtph264pay config-interval=-1 aggregate-mode=zero-latency mtu=1200 "
            + "! application/x-rtp,media=video,encoding-name=H264,payload=102,clock-rate=90000 ! peer.";

    private final long pipeline;
    private final long webrtc;
    private final long source;
    private final long sourcePad;
    private final long bus;
    private final Runnable onKeyFrameWanted;
    private final Gst.Probe probe = Gst.held(this::eventPassing);
    private final long probeId;

    PeerPipeline(Runnable onKeyFrameWanted) {
        GStreamer.require();
        this.onKeyFrameWanted = onKeyFrameWanted;
        this.pipeline = launch();
        this.webrtc = Gst.gst_bin_get_by_name(pipeline, "peer");
        this.source = Gst.gst_bin_get_by_name(pipeline, "source");
        this.sourcePad = Gst.gst_element_get_static_pad(source, "src");
        this.bus = Gst.gst_element_get_bus(pipeline);
        this.probeId = Gst.gst_pad_add_probe(sourcePad, Gst.PROBE_EVENT_UPSTREAM, probe, 0, 0);
    }

    private static long launch() {
        try (var error = new Cell()) {
            long pipeline = Gst.gst_parse_launch(DESCRIPTION, error.address());
            if (pipeline == 0) throw new IllegalStateException("No pipeline: " + GStreamer.sentence(error));
            return pipeline;
        }
    }

    long webrtc() {
        return webrtc;
    }

    void useIceServers(List<IceServer> servers) {
        for (IceServer server : servers) {
            switch (server) {
                case IceServer.Stun(var uri) -> GObject.CALLS.g_object_set(webrtc, "stun-server", uri, null);
                case IceServer.Turn(var uri) -> addTurn(uri);
            }
        }
    }

    private void addTurn(String uri) {
        try (var accepted = new Cell()) {
            GObject.CALLS.g_signal_emit_by_name(webrtc, "add-turn-server", uri, accepted.address());
        }
    }

    /** One way only. Lost packets are sent again (RTX) when the viewer asks; without it one lost packet freezes the picture. */
    void prepareVideo() {
        try (var transceiver = new Cell()) {
            GObject.CALLS.g_signal_emit_by_name(webrtc, "get-transceiver", 0, transceiver.address());
            GObject.CALLS.g_object_set(transceiver.asLong(), "do-nack", 1, null);
            GObject.CALLS.g_object_set(transceiver.asLong(), "direction", GstWebRtc.SEND_ONLY, null);
            GObject.CALLS.g_object_unref(transceiver.asLong());
        }
    }

    void state(int state) {
        if (Gst.gst_element_set_state(pipeline, state) == Gst.STATE_CHANGE_FAILURE) {
            throw new IllegalStateException("The pipeline does not reach state " + state);
        }
    }

    /** How many pictures wait to be packed. */
    long waiting() {
        return GstData.AppSrc.gst_app_src_get_current_level_buffers(source);
    }

    /** Sends a picture. The buffer stays the caller's: a header of our own over the same memory goes on its way. */
    void push(long buffer) {
        GstData.AppSrc.gst_app_src_push_buffer(source, GstData.gst_buffer_copy(buffer));
    }

    /** Empties the bus; the first error's text, or empty. */
    String firstError() {
        String first = "";
        for (long message = Gst.gst_bus_pop(bus); message != 0; message = Gst.gst_bus_pop(bus)) {
            boolean error = Memory.intAt(message + Gst.MESSAGE_TYPE) == Gst.MESSAGE_ERROR;
            if (error && first.isEmpty()) first = errorIn(message);
            Gst.gst_mini_object_unref(message);
        }
        return first;
    }

    private static String errorIn(long message) {
        try (var error = new Cell();
                var debug = new Cell()) {
            Gst.gst_message_parse_error(message, error.address(), debug.address());
            GLib.g_free(debug.asLong());
            return GStreamer.sentence(error);
        }
    }

    /** On a GStreamer thread. A viewer's PLI or FIR arrives here as GstForceKeyUnit. */
    private int eventPassing(long pad, long info, long data) {
        long structure = Gst.gst_event_get_structure(Memory.longAt(info + Gst.PROBE_DATA));
        if (structure != 0 && GstStructure.gst_structure_has_name(structure, "GstForceKeyUnit") != 0) {
            onKeyFrameWanted.run();
        }
        return Gst.PROBE_OK;
    }

    /** Ends the streaming threads, then lets go of everything. Not from a GStreamer thread: it would wait for itself. */
    @Override
    public void close() {
        Gst.gst_pad_remove_probe(sourcePad, probeId);
        Gst.gst_element_set_state(pipeline, Gst.STATE_NULL);
        firstError();
        for (long owned : new long[] {bus, sourcePad, source, webrtc, pipeline}) Gst.gst_object_unref(owned);
    }
}
