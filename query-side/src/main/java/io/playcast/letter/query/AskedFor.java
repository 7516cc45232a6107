package io.playcast.letter.query;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.letter.Act;
import io.playcast.letter.Acts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands an admin's wish to whoever runs projections, which may be another process, and waits a little for what comes of it. */
@Component
final class AskedFor {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Acts acts;

    AskedFor(Acts acts) {
        this.acts = acts;
    }

    /** @return the act, done or not yet; it will be done either way */
    Act of(Act.What what, String name, @Nullable String letter, @Nullable String reason, Principal admin) {
        var id = acts.ask(what, name, letter, reason, admin.user().value());
        long end = System.nanoTime() + PATIENCE.toNanos();
        var act = find(name, id);
        while (act.outcome() == null && System.nanoTime() < end) {
            pause();
            act = find(name, id);
        }
        return act;
    }

    Act find(String name, String act) {
        return acts.find(name, act).orElseThrow(() -> new Rejected("dead-letter-act.unknown", "Nobody asked for that"));
    }

    /** The thread is the request's own, and virtual. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Rejected.unavailable("This node is stopping; what was asked for will be done", 1_000);
        }
    }
}
