package io.playcast.capture.send;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.GObject;
import io.playcast.capture.jna.GstStructure;
import io.playcast.capture.jna.Memory;
import io.playcast.capture.jna.Signals;
import java.util.function.Consumer;

/** The data channel "input" of one viewer: reliable and in order. Made before the offer, so that the offer names it. */
final class InputChannel implements AutoCloseable {

    private final long channel;

    /** {@code onText} is called on GStreamer's SCTP thread. */
    InputChannel(long webrtc, Signals signals, Consumer<String> onText) {
        long options = GstStructure.gst_structure_from_string("options,ordered=(boolean)true", 0);
        try (var out = new Cell()) {
            GObject.CALLS.g_signal_emit_by_name(webrtc, "create-data-channel", "input", options, out.address());
            channel = out.asLong();
        } finally {
            GstStructure.gst_structure_free(options);
        }
        if (channel == 0) throw new NegotiationFailed("No data channel could be made");
        signals.text(channel, "on-message-string", (_, text, _) -> onText.accept(Memory.text(text)));
    }

    @Override
    public void close() {
        GObject.CALLS.g_object_unref(channel);
    }
}
