package io.playcast.edge.chat;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Instant;

/** A line on its way into the history, which gives it its number.
 *
 * @param corr the message that said it
 * @param again whether it may have been said on an earlier socket of the same client line, so that this has to be looked for
 */
public record Saying(LobbyId lobby, UserId from, String text, Instant time, String corr, boolean again) {
    /** The text stays out of logs. */
    @Override
    public String toString() {
        return "Saying[" + lobby + ", " + corr + "]";
    }
}
