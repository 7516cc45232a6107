package io.playcast;

import java.time.Instant;

/** One row of the log as it stands in the store: raw JSON bytes, untouched.
 *
 * @param position place in the whole log; index order is commit order
 * @param stream such as {@code lobby:01J…}
 * @param seq the event's own number in its stream, from 0
 * @param type stable name such as {@code lobby.MemberJoined}
 * @param payload JSON, to be shown to every member as it is; callers must not change the array
 * @param metadata JSON with the keys of {@link Metadata}
 */
public record StoredEvent(
        long position,
        String id,
        String stream,
        long seq,
        String type,
        int revision,
        Instant time,
        byte[] payload,
        byte[] metadata) {}
