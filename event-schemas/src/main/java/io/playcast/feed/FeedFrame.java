package io.playcast.feed;

import io.playcast.StoredEvent;
import io.playcast.stored.EventJson;
import io.playcast.stored.EventNames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What travels on a stream's channel: a sequence number and the push as it goes to every socket, or the number alone.
 *
 * <p>Layout, big-endian: {@code int8 version=1 | int64 seq | int64 position | int16 length + UTF-8 correlation id | push}.
 * An empty push is a head: it repeats the stream's last number so that a lost last push is noticed. A push numbered -1 is an
 * aside: it mirrors no event, goes to whoever follows the stream now, and is never sent again. An aside at position 1 is news of
 * which only the latest of its kind matters; the correlation id names the kind.
 */
public record FeedFrame(long seq, long position, String correlation, byte[] push) {
    private static final byte VERSION = 1;
    private static final long ASIDE = -1;
    private static final long EACH = 0;
    private static final long LATEST = 1;

    public static FeedFrame head(long seq, long position) {
        return new FeedFrame(seq, position, "", new byte[0]);
    }

    public static FeedFrame aside(String correlation, byte[] push) {
        return new FeedFrame(ASIDE, EACH, correlation, push);
    }

    /** @param kind what it is news of; it takes the place of older news of that kind, where those were not sent yet */
    public static FeedFrame latest(String kind, byte[] push) {
        return new FeedFrame(ASIDE, LATEST, kind, push);
    }

    public static FeedFrame of(StoredEvent event, String correlation) {
        return new FeedFrame(event.seq(), event.position(), correlation, push(event));
    }

    /** The push of a stored event: its JSON between a header and a brace, parsed only where an old revision is upcast. */
    public static byte[] push(StoredEvent stored) {
        var event = EventJson.present(stored);
        var header = "{\"type\":\"" + EventNames.pushType(event.type()) + "\",\"rev\":" + event.revision()
                + ",\"stream\":\"" + event.stream() + "\",\"seq\":" + event.seq() + ",\"time\":\"" + event.time()
                + "\",\"data\":";
        var bytes = new ByteArrayOutputStream(header.length() + event.payload().length + 1);
        bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(event.payload());
        bytes.write('}');
        return bytes.toByteArray();
    }

    public boolean isHead() {
        return push.length == 0;
    }

    public boolean isAside() {
        return seq == ASIDE && !isHead();
    }

    public boolean isLatest() {
        return isAside() && position == LATEST;
    }

    public byte[] encode() {
        var id = correlation.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 8 + 8 + 2 + id.length + push.length)
                .put(VERSION)
                .putLong(seq)
                .putLong(position)
                .putShort((short) id.length)
                .put(id)
                .put(push)
                .array();
    }

    public static FeedFrame decode(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        byte version = buffer.get();
        if (version != VERSION) {
            throw new IllegalArgumentException("feed frame of version " + version + ", this edge reads " + VERSION);
        }
        long seq = buffer.getLong();
        long position = buffer.getLong();
        var id = new byte[buffer.getShort()];
        buffer.get(id);
        var push = Arrays.copyOfRange(bytes, buffer.position(), bytes.length);
        return new FeedFrame(seq, position, new String(id, StandardCharsets.UTF_8), push);
    }
}
