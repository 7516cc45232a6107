package io.playcast.wire;

import io.playcast.id.DeviceId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opening, keeping and leaving a connection. */
public sealed interface ConnectionMessage extends ClientMessage {
    /** Must be the first frame, within 10 s. @param token an access token (JWT, ES256) */
    record Hello(String token, Device device, @Nullable Resume resume) implements ConnectionMessage {}

    /** Asks for a sign of life; answered with ok. */
    record Ping() implements ConnectionMessage {}

    /** The client leaves for good and will not resume. */
    record Bye() implements ConnectionMessage {}

    /** What connects. @param id a ULID the device keeps @param codecs what it can decode, such as {@code video/H264} @param cores that it may use */
    record Device(
            DeviceKind kind,
            DeviceId id,
            @Nullable List<String> codecs,
            @Nullable Screen screen,
            @Nullable Integer cores,
            @Nullable Network network) {
        public Device(DeviceKind kind, DeviceId id, @Nullable List<String> codecs) {
            this(kind, id, codecs, null, null, null);
        }
    }

    /** What it shows the picture on. @param width in pixels of the device @param height in the same @param refresh in Hz */
    record Screen(int width, int height, @Nullable Integer refresh) {}

    /** What it is connected by, as far as it knows. */
    enum Network {
        WIRED,
        WIFI,
        CELLULAR
    }

    enum DeviceKind {
        BROWSER,
        AGENT
    }

    /** Takes up an earlier line. @param ticket from the last welcome @param streams last sequence seen, by stream name */
    record Resume(String ticket, Map<String, Long> streams) {}
}
