package io.playcast.edge.signin.oauth;

import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;

/** What the authorization server has given out and may take back. Blocks. */
public interface GivenOut {
    /** Ends everything that was given out to that person. */
    void endAll(UserId user);

    /** Forgets what can be of no use to anybody any more. */
    void sweep(Instant now, Duration refreshable);
}
