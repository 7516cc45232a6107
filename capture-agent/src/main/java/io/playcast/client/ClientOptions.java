package io.playcast.client;

import io.playcast.wire.ConnectionMessage.Device;
import java.net.URI;
import java.util.function.Supplier;

/** Where to log in, and as what.
 *
 * @param base the platform's address, such as {@code https://localhost:8443}
 * @param token asked again before each log-in, so that a renewed token is used; may block
 * @param device this device; its id is to be kept, so that the platform knows it again
 */
public record ClientOptions(URI base, Supplier<String> token, Device device, Trust trust) {
    public ClientOptions {
        if (!"https".equals(base.getScheme()) || base.getHost() == null) {
            throw new IllegalArgumentException("The platform's address looks like https://host:8443, not " + base);
        }
    }

    URI socket() {
        return URI.create("wss://" + base.getRawAuthority() + "/ws");
    }
}
