package io.playcast.capture.send;

import java.net.URI;
import java.net.URISyntaxException;

/** A server that helps two peers find a way to each other, as GStreamer wants it written. */
public sealed interface IceServer {

    record Stun(String uri) implements IceServer {}

    record Turn(String uri) implements IceServer {}

    /**
     * Reads {@code stun:host[:port]} and {@code turn[s]:[user:password@]host[:port][?transport=…]} (RFC 7064, RFC 7065),
     * with or without "//"; user and password percent-encoded. IllegalArgumentException for anything else.
     */
    static IceServer parse(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        String uri = scheme + "://" + (rest.startsWith("//") ? rest.substring(2) : rest);
        requireHost(uri);
        return switch (scheme) {
            case "stun" -> new Stun(uri.matches(".*:\\d+") ? uri : uri + ":3478");
            case "turn", "turns" -> new Turn(uri);
            default -> throw new IllegalArgumentException("An ICE server starts with stun:, turn: or turns:");
        };
    }

    private static void requireHost(String uri) {
        try {
            if (new URI(uri).getHost() != null) return;
        } catch (URISyntaxException _) {
            // said below, without repeating what may hold a password
        }
        throw new IllegalArgumentException(
                "An ICE server needs the form stun:host:port or turn:user:password@host:port");
    }
}
