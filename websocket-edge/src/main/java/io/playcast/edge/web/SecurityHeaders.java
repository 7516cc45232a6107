package io.playcast.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers on every answer: no foreign script, frame or form, no guessing of types, no addresses given away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {
    /** Nothing inline: React sets styles through the DOM, which no policy stops, and style sheets are our own files. */
    private static final String POLICY = "default-src 'self'; connect-src 'self' %s; img-src 'self' data: blob:; "
            + "media-src 'self' blob: mediastream:; style-src 'self'; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> SAME_FOR_ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), gamepad=(self), fullscreen=(self)");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SAME_FOR_ALL.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", POLICY.formatted(sockets(request)));
        // For localhost it would turn every other server a developer runs there to HTTPS (RFC 6797 knows no ports).
        if (!THIS_MACHINE.contains(request.getServerName())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    /** Older browsers do not take 'self' for wss. A host that is none does not get into the header. */
    private static String sockets(HttpServletRequest request) {
        var host = request.getServerName() + ":" + request.getServerPort();
        return host.matches("[A-Za-z0-9.:\\[\\]-]{1,260}") ? "wss://" + host : "";
    }
}
