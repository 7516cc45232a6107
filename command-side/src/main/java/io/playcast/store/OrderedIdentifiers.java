package io.playcast.store;

import io.playcast.id.Ulid;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/** Draws the ids of messages as ULIDs in rising order, so that the log's index of event ids grows at its end only.
 *
 * <p>Axon finds it as a service. Its own random UUIDs make the database touch another page for each event.
 */
public final class OrderedIdentifiers extends IdentifierFactory {
    private static final int COUNTER_BITS = 16;

    /** The time of the last id in milliseconds, followed by how many there were before it in that millisecond. */
    private final AtomicLong last = new AtomicLong();

    /** Tells processes apart that draw at the same moment. */
    private final long process = new SecureRandom().nextLong();

    @Override
    public String generateIdentifier() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long mine = last.updateAndGet(before -> Math.max(now, before + 1));
        var rest = ByteBuffer.allocate(10)
                .putShort((short) mine)
                .putLong(process ^ ThreadLocalRandom.current().nextLong());
        return Ulid.of(mine >>> COUNTER_BITS, rest.array());
    }
}
