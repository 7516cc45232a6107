package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What a browser was asked to have signed, kept in its session as text: good once and for five minutes, whatever the browser says. */
@Component
final class Challenges {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;

    /** What for: a challenge of one kind is none of the other. */
    enum Kind {
        REGISTRATION,
        ASSERTION
    }

    Challenges(Clock clock) {
        this.clock = clock;
    }

    void keep(HttpSession session, Kind kind, Bytes challenge) {
        session.setAttribute(place(kind), clock.millis() + ":" + challenge.toBase64UrlString());
    }

    /** @throws Rejected {@code passkey.refused} when nothing of that kind was asked, or too long ago */
    Bytes take(HttpSession session, Kind kind) {
        var asked = session.getAttribute(place(kind));
        session.removeAttribute(place(kind));
        if (asked instanceof String text) {
            var parts = text.split(":");
            var until = Instant.ofEpochMilli(Long.parseLong(parts[0])).plus(LIFE);
            if (!clock.instant().isAfter(until)) {
                return Bytes.fromBase64(parts[1]);
            }
        }
        throw Passkeys.refused();
    }

    private static String place(Kind kind) {
        return "passkey." + kind;
    }
}
