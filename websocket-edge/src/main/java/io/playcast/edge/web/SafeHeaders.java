package io.playcast.edge.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every answer says to the browser: no foreign script, frame or form, no guessing of types, no addresses given away, nothing kept that is somebody's. */
public final class SafeHeaders {
    /** Nothing inline: React sets styles through the DOM, which no policy stops, and style sheets are our own files. */
    private static final String POLICY = "default-src 'self'; connect-src 'self'%s; img-src 'self' data: blob:; "
            + "media-src 'self' blob: mediastream:; style-src 'self'; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** WebRTC needs no permission of a page that only receives, and a page that loads from its own origin alone may be isolated. */
    private static final Map<String, String> SAME_FOR_ALL = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "X-Permitted-Cross-Domain-Policies",
            "none",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Embedder-Policy",
            "require-corp",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=(), "
                    + "bluetooth=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=(), "
                    + "gamepad=(self), fullscreen=(self), clipboard-write=(self)");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Files of the pages are the same for everybody; everything else may be about somebody. */
    private static final Set<String> FILES =
            Set.of("text/html", "text/css", "text/javascript", "application/javascript");

    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_ERROR = 400;

    private SafeHeaders() {}

    /** The headers of one answer. */
    public interface Fields {
        @Nullable
        String get(String name);

        void set(String name, String value);
    }

    /** Adds what the answer does not say itself.
     *
     * @param host by which the client called us, with the port where it said one
     */
    public static void complete(@Nullable String host, int status, Fields fields) {
        SAME_FOR_ALL.forEach((name, value) -> absent(fields, name, value));
        absent(fields, "Content-Security-Policy", POLICY.formatted(sockets(host)));
        // A confirmation that a copy is still good says nothing new about keeping it.
        if (status != NOT_MODIFIED) {
            absent(fields, "Cache-Control", status < FIRST_ERROR && isFile(fields) ? "no-cache" : "no-store");
        }
        // For localhost it would turn every other server a developer runs there to HTTPS (RFC 6797 knows no ports).
        if (host != null && !THIS_MACHINE.contains(host.replaceFirst(":\\d*$", ""))) {
            absent(fields, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static boolean isFile(Fields fields) {
        var type = fields.get("Content-Type");
        return type != null
                && (type.startsWith("image/")
                        || type.startsWith("font/")
                        || FILES.contains(type.split(";")[0].strip()));
    }

    /** Older browsers do not take 'self' for wss. A host that is none does not get into the header. */
    private static String sockets(@Nullable String host) {
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,260}") ? " wss://" + host : "";
    }

    private static void absent(Fields fields, String name, String value) {
        if (fields.get(name) == null) {
            fields.set(name, value);
        }
    }
}
