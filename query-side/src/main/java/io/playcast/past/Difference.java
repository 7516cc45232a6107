package io.playcast.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What changed between two moments of a stream, and what happened meanwhile.
 *
 * @param patch RFC 6902, from the view then to the view later
 * @param events after the first moment, up to the second one
 * @param truncated whether there are more events than these; the history has them all
 */
public record Difference(
        Point from,
        Point to,
        List<Map<String, Object>> patch,
        List<PastEvent> events,
        boolean truncated,
        DifferenceLinks links) {

    /** @param seq number of the last event before it, and when that was */
    public record Point(long seq, Instant time) {}

    /** @param from the view then @param to the view later @param history from the first of the events on */
    public record DifferenceLinks(String self, String from, String to, String history) {}
}
