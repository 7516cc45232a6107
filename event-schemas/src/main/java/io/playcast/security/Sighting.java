package io.playcast.security;

import io.playcast.id.AddressPseudonym;
import io.playcast.id.SecurityId;
import io.playcast.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was noticed of one subject in one window, on its way to the log.
 *
 * @param from pseudonym of an address
 * @param since the window's begin
 */
public record Sighting(
        SecurityId id,
        Kind kind,
        @Nullable AddressPseudonym from,
        @Nullable UserId user,
        Instant since,
        int count) {
    /** What can be noticed. */
    public enum Kind {
        LOGIN_FAILED,
        ORIGIN_REFUSED,
        TOKEN_REUSED,
        RATE_LIMIT_HIT,
        FRAME_MALFORMED,
        SEAT_HOPPED
    }
}
