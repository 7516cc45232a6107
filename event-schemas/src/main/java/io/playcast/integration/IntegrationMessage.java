package io.playcast.integration;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/** What a queue or a webhook is handed, as one JSON object.
 *
 * @param id of the event in the log: who sees it twice has seen the same thing
 * @param type a name of {@link IntegrationNames}
 * @param stream what it happened to, such as {@code lobby:01J…}; of one stream everything comes in order
 * @param seq number of the event in that stream: it grows, with gaps, for not every event goes out
 * @param position of the event in the whole log, for whoever wants it again from there
 */
@JsonPropertyOrder({"id", "type", "stream", "seq", "position", "time", "data"})
public record IntegrationMessage(
        String id, String type, String stream, long seq, long position, Instant time, IntegrationEvent data) {}
