package io.playcast.remote;

import java.time.Duration;

/** How much is borne from a remote store before a call, or all calls for a while, are given up.
 *
 * @param attempts of one call, the first included
 * @param firstPause before the second attempt, half more or less by chance; each further pause is twice as long
 * @param longestPause between two attempts
 * @param fewest calls in a row on which an outage may be told; of so many half have to fail
 * @param open how long nobody calls once an outage is told
 */
public record Patience(int attempts, Duration firstPause, Duration longestPause, int fewest, Duration open) {
    public static final Patience USUAL =
            new Patience(6, Duration.ofMillis(40), Duration.ofSeconds(1), 10, Duration.ofSeconds(2));
}
