package io.playcast.capture.send;

import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.GObject;
import io.playcast.capture.jna.GstSdp;
import io.playcast.capture.jna.GstSdp.Description;
import io.playcast.capture.jna.GstStructure;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** Offer, answer and candidates of one webrtcbin. Only on the peers' thread; waits for webrtcbin's own thread. */
final class Negotiation {

    private final long webrtc;
    private String offer = "";
    private boolean answered;

    Negotiation(long webrtc) {
        this.webrtc = webrtc;
    }

    /** Makes the offer, sets it as ours, and gives its SDP. */
    String offer() {
        offer = asked("create-offer", 0, reply -> {
            long value = GstStructure.gst_structure_get_value(reply, "offer");
            if (value == 0) throw new NegotiationFailed("No offer could be made");
            long made = GObject.CALLS.g_value_get_boxed(value); // belongs to the reply
            asked("set-local-description", made, _ -> "");
            return GstSdp.text(made);
        });
        return offer;
    }

    /** The first answer counts; a second one is ignored, as is one that comes before the offer. */
    void answer(String sdp) {
        if (offer.isEmpty() || answered) return;
        answered = true;
        long description = parse(Answer.to(offer, sdp));
        try {
            asked("set-remote-description", description, _ -> "");
        } finally {
            Description.gst_webrtc_session_description_free(description); // webrtcbin made a copy
        }
    }

    void candidate(int mline, String candidate) {
        GObject.CALLS.g_signal_emit_by_name(webrtc, "add-ice-candidate", mline, candidate);
    }

    private static long parse(String sdp) {
        byte[] text = sdp.getBytes(StandardCharsets.UTF_8);
        try (var message = new Cell()) {
            GstSdp.gst_sdp_message_new(message.address());
            if (GstSdp.gst_sdp_message_parse_buffer(text, text.length, message.asLong()) != 0) {
                GstSdp.gst_sdp_message_free(message.asLong());
                throw new NegotiationFailed("The answer is no SDP");
            }
            return Description.gst_webrtc_session_description_new(GstSdp.TYPE_ANSWER, message.asLong());
        }
    }

    /** Emits an action signal that ends in a promise, and reads its reply before it is freed. */
    private String asked(String action, long argument, LongFunction<String> read) {
        long promise = GstStructure.gst_promise_new();
        try {
            GObject.CALLS.g_signal_emit_by_name(webrtc, action, argument, promise);
            GstStructure.gst_promise_wait(promise);
            long reply = GstStructure.gst_promise_get_reply(promise);
            if (reply != 0 && GstStructure.gst_structure_has_field(reply, "error") != 0) {
                throw new NegotiationFailed(action + " was refused");
            }
            return read.apply(reply);
        } finally {
            GstStructure.gst_promise_unref(promise);
        }
    }
}
