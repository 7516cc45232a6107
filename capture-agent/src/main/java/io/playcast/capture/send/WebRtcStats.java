package io.playcast.capture.send;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.GObject;
import io.playcast.capture.jna.GstStructure;

/** Asks one webrtcbin how its connection is. Only on the peers' thread. */
final class WebRtcStats {

    private WebRtcStats() {}

    static PeerStats of(long webrtc) {
        long promise = GstStructure.gst_promise_new();
        try {
            GObject.CALLS.g_signal_emit_by_name(webrtc, "get-stats", 0L, promise);
            GstStructure.gst_promise_wait(promise);
            long reply = GstStructure.gst_promise_get_reply(promise);
            return reply == 0 ? PeerStats.NONE : read(reply);
        } finally {
            GstStructure.gst_promise_unref(promise);
        }
    }

    /** One inner structure a statistic; ours are what the viewer reports back, and what we sent it. */
    private static PeerStats read(long reply) {
        double rtt = 0;
        double jitter = 0;
        double loss = 0;
        long lost = 0;
        long nacks = 0;
        long keys = 0;
        for (int i = 0; i < GstStructure.gst_structure_n_fields(reply); i++) {
            long inner = GstStructure.inner(reply, GstStructure.fieldName(reply, i));
            if (inner == 0) continue;
            rtt = Math.max(rtt, number(inner, "round-trip-time"));
            loss = Math.max(loss, number(inner, "fraction-lost"));
            if (has(inner, "round-trip-time")) {
                jitter = Math.max(jitter, number(inner, "jitter"));
                lost += (long) number(inner, "packets-lost");
            }
            nacks += (long) number(inner, "nack-count");
            keys += (long) (number(inner, "pli-count") + number(inner, "fir-count"));
        }
        return new PeerStats(rtt * 1000, jitter * 1000, Math.min(1, loss), lost, nacks, keys);
    }

    private static boolean has(long structure, String field) {
        return GstStructure.gst_structure_has_field(structure, field) != 0;
    }

    /** The field in whatever number type it has; 0 when it is not there. */
    private static double number(long structure, String field) {
        if (!has(structure, field)) return 0;
        try (var out = new Cell()) {
            long to = out.address();
            if (GstStructure.gst_structure_get_double(structure, field, to) != 0) return out.asDouble();
            if (GstStructure.gst_structure_get_int64(structure, field, to) != 0) return out.asLong();
            if (GstStructure.gst_structure_get_uint64(structure, field, to) != 0) return out.asLong();
            if (GstStructure.gst_structure_get_uint(structure, field, to) != 0)
                return Integer.toUnsignedLong(out.asInt());
            return GstStructure.gst_structure_get_int(structure, field, to) != 0 ? out.asInt() : 0;
        }
    }
}
