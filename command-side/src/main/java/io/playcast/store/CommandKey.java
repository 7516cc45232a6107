package io.playcast.store;

/** What a command did: from this row the first answer is given again.
 *
 * @param key the command's id: line and message of a client, or an automation's cause
 * @param stream of its first event
 * @param events how many it has, from {@code firstSeq} on
 */
public record CommandKey(String key, String stream, long firstSeq, int events) {
    /** The answer to the command: the number of its last event. */
    public long lastSeq() {
        return firstSeq + events - 1;
    }
}
