package io.playcast.edge.security;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.bar.Blocks;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.twin.SomeAddresses;
import java.time.Clock;

/** A sentry for tests of who stands beside it. */
public final class GivenSentry {
    static final int SUBJECTS = 100;

    private GivenSentry() {}

    public static Sentry of(Blocks blocks, Commands commands, Ids ids, Clock clock, MeterRegistry meters) {
        return of(new BlockWatch(blocks, SomeAddresses.PSEUDONYMS, clock), commands, ids, clock, meters);
    }

    static Sentry of(BlockWatch blocks, Commands commands, Ids ids, Clock clock, MeterRegistry meters) {
        var book = new SightingBook(ids, SUBJECTS);
        return new Sentry(book, blocks, SomeAddresses.PSEUDONYMS, commands, ids, clock, meters);
    }
}
