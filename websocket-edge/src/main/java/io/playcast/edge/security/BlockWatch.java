package io.playcast.edge.security;

import io.playcast.bar.Blocks;
import io.playcast.edge.address.Pseudonyms;
import io.playcast.edge.limit.Household;
import io.playcast.id.AddressPseudonym;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this edge knows of blocked addresses, read anew twice a second; while the store is away it stays with what it knew.
 *
 * <p>This machine's own addresses are never blocked: they are the operator, and a balancer that nobody named. Asking blocks nobody; any thread.
 */
public final class BlockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BlockWatch.class);

    /** What {@code ::1} is called where addresses are households. */
    private static final String OWN_HOUSEHOLD = Household.of("::1");

    private final Blocks blocks;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private volatile Map<AddressPseudonym, Instant> inForce = Map.of();

    public BlockWatch(Blocks blocks, Pseudonyms pseudonyms, Clock clock) {
        this.blocks = blocks;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Blocks on the store. */
    public void look() {
        try {
            inForce = blocks.inForce(clock.instant());
        } catch (RuntimeException away) {
            LOG.debug("nobody can say which addresses are blocked: {}", away.getMessage());
        }
    }

    /** 0 for who may come in, else the milliseconds until they may. */
    public long leftMs(String address) {
        var known = inForce;
        if (known.isEmpty() || isOwn(address)) {
            return 0;
        }
        var now = clock.instant();
        return pseudonyms.all(address).stream()
                .map(known::get)
                .filter(until -> until != null && until.isAfter(now))
                .mapToLong(until -> Math.max(1, Duration.between(now, until).toMillis()))
                .max()
                .orElse(0);
    }

    /** An address in letters of its own is parsed, no name is looked up. */
    private static boolean isOwn(String address) {
        if (address.equals(OWN_HOUSEHOLD)) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
