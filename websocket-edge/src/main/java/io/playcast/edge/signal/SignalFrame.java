package io.playcast.edge.signal;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.signal.KeptSignals.Kept;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** A signal between two edges, and the channel of the device it goes to. Pure. */
final class SignalFrame {
    static final String CHANNEL = "signal:{";
    private static final long NOW = 0;

    private SignalFrame() {}

    /** @param until milliseconds since the epoch; a signal that was kept does not live longer by travelling */
    private record Frame(String type, Object data, long until) {}

    static String channel(Holder holder) {
        return CHANNEL + holder.user().value() + "/" + holder.device().value() + "}";
    }

    static Holder holder(String channel) {
        int slash = channel.indexOf('/');
        return new Holder(
                new UserId(channel.substring(CHANNEL.length(), slash)),
                new DeviceId(channel.substring(slash + 1, channel.length() - 1)));
    }

    static byte[] encode(Kept kept) {
        return encode(kept.signal(), kept.until().toEpochMilli());
    }

    /** What is no signal lives no longer than its way. */
    static byte[] encodeNow(Push push) {
        return encode(push, NOW);
    }

    private static byte[] encode(Push push, long until) {
        try {
            return Json.stored().writeValueAsBytes(new Frame(push.type(), push.data(), until));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Kept decode(byte[] bytes) {
        try {
            JsonNode frame = Json.stored().readTree(bytes);
            long until = frame.path("until").asLong();
            Object data =
                    until == NOW ? frame.path("data") : Json.stored().treeToValue(frame.path("data"), Signal.class);
            return new Kept(new Push(frame.path("type").asText(), data), Instant.ofEpochMilli(until));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
