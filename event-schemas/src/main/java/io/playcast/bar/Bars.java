package io.playcast.bar;

import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whose tokens and tickets are good for nothing any more although they have not expired: of those who are kept out, and of those who
 * were signed out everywhere.
 *
 * <p>Every process that believes tokens asks for all of them about once a second: they are few, and who looks by themselves misses none
 * when a message is lost.
 */
public interface Bars {
    /** Nothing that lets anybody in is good for longer; a bar that old is about nothing. */
    Duration LONGEST = Duration.ofHours(24);

    /** What was issued to that person before that moment is refused; of who is kept out, {@link Instant#MAX}. Blocks. */
    Map<UserId, Instant> inForce(Instant now);

    /** However long ago it was: for what lets somebody in for longer than a day. Blocks. */
    Optional<Instant> of(UserId user);
}
