package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a browser was asked to have signed, kept in its session: good once and for five minutes, whatever the browser says. */
@Component
final class Challenges {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String PLACE = Challenges.class.getName() + ".";

    private final Clock clock;

    private record Asked(Serializable options, Instant at) implements Serializable {}

    Challenges(Clock clock) {
        this.clock = clock;
    }

    void keep(HttpSession session, Serializable options) {
        session.setAttribute(PLACE + options.getClass().getSimpleName(), new Asked(options, clock.instant()));
    }

    /** @throws Rejected {@code passkey.refused} when nothing of that kind was asked, or too long ago */
    <T extends Serializable> T take(HttpSession session, Class<T> kind) {
        var place = PLACE + kind.getSimpleName();
        var asked = session.getAttribute(place);
        session.removeAttribute(place);
        if (asked instanceof Asked(var options, var at) && !clock.instant().isAfter(at.plus(LIFE))) {
            return kind.cast(options);
        }
        throw Passkeys.refused();
    }
}
