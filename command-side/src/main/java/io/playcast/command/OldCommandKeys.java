package io.playcast.command;

import io.playcast.store.CommandKeys;
import io.playcast.timer.Chore;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets the keys of commands that nobody sends again any more. */
final class OldCommandKeys implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(OldCommandKeys.class);

    private final CommandKeys keys;

    OldCommandKeys(CommandKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "forget-command-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        int forgotten = keys.forgetOld(now);
        if (forgotten > 0) {
            LOG.info("chore={} forgotten={}", name(), forgotten);
        }
    }
}
