package io.playcast.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How, and how long ago, somebody showed who they are.
 *
 * @param issuedAt when the token was signed; null when nobody knows
 * @param secondFactorAt when a second factor was last shown; null for never
 */
public record Proof(@Nullable Instant issuedAt, @Nullable Instant secondFactorAt) {
    public static final Proof NONE = new Proof(null, null);

    /** Whether a second factor was shown no longer ago than that. */
    public boolean isFresh(Instant now, Duration atMost) {
        return secondFactorAt != null && !secondFactorAt.plus(atMost).isBefore(now);
    }
}
