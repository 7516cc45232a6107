package io.playcast.edge.signin;

import io.playcast.account.edge.KeyRing;
import io.playcast.edge.signin.oauth.GivenOut;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Once an hour: a new key when the present one is old, and what nobody can use any more is forgotten. Of several nodes each does it, which does no harm. */
@Component
final class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final KeyRing keys;
    private final GivenOut givenOut;
    private final AccountProperties properties;
    private final Clock clock;
    private volatile ScheduledExecutorService hourly;

    Housekeeping(KeyRing keys, GivenOut givenOut, AccountProperties properties, Clock clock) {
        this.keys = keys;
        this.givenOut = givenOut;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void start() {
        hourly = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("accounts-hourly").factory());
        hourly.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
    }

    void tidy() {
        try {
            if (keys.rotateAfter(properties.newKeyAfter())) {
                LOG.info("Tokens will be signed with a new key");
            }
            givenOut.sweep(clock.instant(), properties.refreshable());
        } catch (RuntimeException problem) {
            LOG.warn("The hourly look after accounts failed; the next one is in an hour", problem);
        }
    }

    @Override
    public void stop() {
        hourly.shutdownNow();
        hourly = null;
    }

    @Override
    public boolean isRunning() {
        return hourly != null;
    }
}
