package io.playcast.edge.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.edge.address.Pseudonyms;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.UserId;
import io.playcast.security.SecurityCommand.TellSightings;
import io.playcast.security.SecurityNews;
import io.playcast.security.Sighting;
import io.playcast.security.Sighting.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands at every door of this edge: hears what is noticed, tells it once a window, and knows who is let in no more. */
public final class Sentry implements SecurityNews {
    private static final Logger LOG = LoggerFactory.getLogger(Sentry.class);
    private static final int TOLD_AT_ONCE = 100;

    private final SightingBook book;
    private final BlockWatch blocks;
    private final Pseudonyms pseudonyms;
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final Map<Kind, Counter> noticed = new EnumMap<>(Kind.class);
    private final Counter untold;
    private final Counter refused;
    private Instant since;

    Sentry(
            SightingBook book,
            BlockWatch blocks,
            Pseudonyms pseudonyms,
            Commands commands,
            Ids ids,
            Clock clock,
            MeterRegistry meters) {
        this.book = book;
        this.blocks = blocks;
        this.pseudonyms = pseudonyms;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
        this.since = clock.instant();
        for (var kind : Kind.values()) {
            noticed.put(kind, meters.counter("playcast.security.noticed", "kind", words(kind)));
        }
        this.untold = meters.counter("playcast.security.untold");
        this.refused = meters.counter("playcast.security.blocked");
    }

    @Override
    public void noticed(Kind kind, @Nullable String address, @Nullable UserId user) {
        noticed.get(kind).increment();
        book.add(kind, address == null ? null : pseudonyms.of(address), user);
    }

    /** 0 for who may come in, else the milliseconds until they may; who may not is counted. */
    public long blockedMs(String address) {
        long left = blocks.leftMs(address);
        if (left > 0) {
            refused.increment();
        }
        return left;
    }

    /** @throws Rejected with the time that is left, for an address that is let in nowhere now */
    public void require(String address) {
        long left = blockedMs(address);
        if (left > 0) {
            throw blocked(left);
        }
    }

    public static Rejected blocked(long leftMs) {
        return new Rejected(
                "address.blocked", "Too much that looks like an attack came from this address", null, leftMs);
    }

    /** At the end of each window, by one thread. Blocks on the commit. What cannot be told now is counted and lost: an attack outlives a window. */
    public void tell() {
        var now = clock.instant();
        var seen = book.closed(since);
        since = now;
        seen.forEach(SecurityLog::tell);
        for (int from = 0; from < seen.size(); from += TOLD_AT_ONCE) {
            tell(seen.subList(from, Math.min(seen.size(), from + TOLD_AT_ONCE)));
        }
    }

    private void tell(List<Sighting> seen) {
        var corr = ids.next();
        try {
            commands.send(
                    Metadata.of("sightings/" + corr, corr, corr, "edge"), new TellSightings(corr, List.copyOf(seen)));
        } catch (RuntimeException away) {
            untold.increment(seen.size());
            LOG.warn("What was noticed could not be told sightings={}: {}", seen.size(), away.toString());
        }
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
