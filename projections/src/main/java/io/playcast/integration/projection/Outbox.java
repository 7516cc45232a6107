package io.playcast.integration.projection;

import io.playcast.integration.webhook.Webhooks;
import io.playcast.log.LogFollower;
import io.playcast.log.SoleNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets everything go out from one node of all: when that one is gone, another begins where it had saved its places. */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private final SoleNode turn;
    private final Supplier<List<LogFollower>> followers;
    private final Webhooks webhooks;
    private final List<Aside> beside;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("outbox").unstarted(this::run);
    private List<LogFollower> running = List.of();
    private boolean publishes;
    private boolean warned;

    /** @param followers new ones, which begin at the places that are saved @param beside what else is to be done by this node now and then */
    Outbox(SoleNode turn, Supplier<List<LogFollower>> followers, Webhooks webhooks, List<Aside> beside) {
        this.turn = turn;
        this.followers = followers;
        this.webhooks = webhooks;
        this.beside = List.copyOf(beside);
    }

    void start() {
        thread.start();
    }

    /** Returns when places are saved and the turn is given up. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException _) {
            LOG.debug("the outbox was interrupted");
        } finally {
            stop();
            turn.close();
        }
    }

    private void look() {
        try {
            if (!turn.held()) {
                stop();
                return;
            }
            if (!publishes) {
                publishes = true;
                running = followers.get();
                running.forEach(LogFollower::start);
            }
            webhooks.look();
            beside.forEach(Aside::ask);
            warned = false;
        } catch (RuntimeException problem) {
            if (!warned) {
                LOG.warn("the outbox waits: {}", problem.toString());
                warned = true;
            }
        }
    }

    private void stop() {
        publishes = false;
        running.forEach(LogFollower::close);
        running = List.of();
        webhooks.stopAll();
    }
}
