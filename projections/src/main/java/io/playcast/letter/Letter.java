package io.playcast.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that waits because it could not be handled.
 *
 * @param number for paging; letters are numbered as they were parked
 * @param version the one that was being built, null for the read model as it follows the log
 * @param cause what was wrong, of the kind named first; null for one that only waits behind another
 * @param tried when it was last tried
 * @param waiting events of its stream that wait behind it
 * @param first whether it is the one that the others of its stream wait for
 */
public record Letter(
        long number,
        String id,
        String name,
        @Nullable Integer version,
        String stream,
        long seq,
        String type,
        String event,
        @Nullable String cause,
        Instant since,
        Instant tried,
        long waiting,
        boolean first) {
    LetterGroup group() {
        return new LetterGroup(name, version);
    }
}
