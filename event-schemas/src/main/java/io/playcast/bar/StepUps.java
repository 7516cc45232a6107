package io.playcast.bar;

import io.playcast.id.UserId;
import java.time.Instant;
import java.util.Optional;

/** Which accounts have to show a second factor again before anything else: what they showed before that moment counts no longer. */
@FunctionalInterface
public interface StepUps {
    /** The last time it was required; empty when it never was. Blocks on the store. */
    Optional<Instant> of(UserId user);
}
