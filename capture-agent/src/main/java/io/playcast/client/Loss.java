package io.playcast.client;

import io.playcast.wire.CloseCode;
import java.net.http.WebSocketHandshakeException;
import java.security.cert.CertificateException;
import java.util.Set;
import java.util.stream.Stream;

/** Why a socket is gone, and whether dialling again can help. @param reason one sentence */
record Loss(String reason, boolean forGood) {
    /** Answers to the upgrade that the same request will always get. */
    private static final Set<Integer> HOPELESS = Set.of(400, 401, 403, 426);

    private static final int LAST_PRIVATE = 4999;

    /** @param given what the server said; shown only for codes that are not ours */
    static Loss closed(int code, String given) {
        var ours = Stream.of(CloseCode.values())
                .filter(known -> known.code() == code)
                .findFirst();
        var forGood = ours.map(known -> !known.mayReconnect()).orElse(code >= 4500 && code <= LAST_PRIVATE);
        var reason = ours.map(CloseCode::reason).orElse(Plain.of(given));
        return new Loss("The platform closed the connection (%d): %s".formatted(code, reason), forGood);
    }

    static Loss of(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Pins.Mismatch other) {
                return new Loss(
                        "The platform shows another key than the pinned one: %s. Somebody may be in between; if its key was"
                                        .formatted(other.getMessage())
                                + " changed on purpose, pin the new one",
                        true);
            }
            if (cause instanceof CertificateException) {
                return new Loss("The platform's certificate is not trusted; name its authority's PEM file", true);
            }
            if (cause instanceof WebSocketHandshakeException refused) {
                int status = refused.getResponse().statusCode();
                return new Loss(
                        "The platform refused the connection (HTTP %d)".formatted(status), HOPELESS.contains(status));
            }
        }
        var root = Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .reduce((_, last) -> last)
                .orElse(problem);
        return new Loss("No connection to the platform: " + Plain.of(root.toString()), false);
    }
}
