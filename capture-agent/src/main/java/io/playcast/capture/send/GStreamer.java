package io.playcast.capture.send;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.GLib;
import io.playcast.capture.jna.Gst;
import io.playcast.capture.jna.Memory;
import io.playcast.capture.jna.MissingLibrary;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts GStreamer once in this process and says which package is missing when an element is not there. */
final class GStreamer {

    private static final Logger LOG = LoggerFactory.getLogger(GStreamer.class);
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final Map<String, String> ELEMENTS = Map.of(
            "appsrc", "gstreamer1.0-plugins-base",
            "rtph264pay", "gstreamer1.0-plugins-good",
            "rtpbin", "gstreamer1.0-plugins-good",
            "srtpenc", "gstreamer1.0-plugins-bad",
            "dtlssrtpenc", "gstreamer1.0-plugins-bad",
            "sctpenc", "gstreamer1.0-plugins-bad",
            "webrtcbin", "gstreamer1.0-plugins-bad",
            "nicesink", "gstreamer1.0-nice");

    private GStreamer() {}

    /** Twice is harmless. */
    static void require() {
        if (STARTED.get()) return;
        start();
        STARTED.set(true);
    }

    private static void start() {
        if (Gst.gst_init_check(0, 0, 0) == 0) throw new MissingLibrary("GStreamer does not start");
        ELEMENTS.forEach((element, debianPackage) -> {
            long factory = Gst.gst_element_factory_find(element);
            if (factory == 0) {
                throw new MissingLibrary(
                        "The GStreamer element " + element + " is missing: install the package " + debianPackage);
            }
            Gst.gst_object_unref(factory);
        });
        LOG.info("GStreamer started version=\"{}\"", Gst.version());
    }

    /** Takes a GError's text out and frees it. */
    static String sentence(Cell error) {
        long address = error.asLong();
        if (address == 0) return "no reason given";
        String text = Memory.text(Memory.longAt(address + Gst.ERROR_MESSAGE));
        GLib.g_error_free(address);
        return text;
    }
}
