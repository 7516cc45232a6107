package io.playcast.view;

import io.playcast.log.LogHead;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the read models in Redis when Redis came back empty, and marks them complete when that is done.
 *
 * <p>One thread looks once a second; readers are refused, not misled, until a view is complete. */
public final class WhenViewsLostRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WhenViewsLostRebuild.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ReadModels models;
    private final LogHead head;
    private final Map<String, RedisRows<?>> rows;
    /** Where the log ended when a rebuild was first seen: there the view is complete. */
    private final Map<String, Long> targets = new HashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);

    public WhenViewsLostRebuild(ReadModels models, LogHead head, Map<String, RedisRows<?>> rows) {
        this.models = models;
        this.head = head;
        this.rows = Map.copyOf(rows);
    }

    public void start() {
        Thread.ofVirtual().name("views-watch").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                rows.forEach(this::look);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store that is away or a segment held elsewhere is looked at again in a second. */
    private void look(String name, RedisRows<?> view) {
        try {
            var status = models.status(name);
            switch (view.state()) {
                case LOST -> {
                    if (status.running()) {
                        LOG.warn("projection={} is missing in Redis", name);
                        targets.remove(name);
                        models.rebuild(name);
                    }
                }
                case REBUILDING -> {
                    if (status.position() >= targets.computeIfAbsent(name, _ -> head.position())) {
                        view.complete();
                        targets.remove(name);
                        LOG.info("projection={} is complete at position {}", name, status.position());
                    }
                }
                case COMPLETE -> targets.remove(name);
            }
        } catch (RuntimeException problem) {
            LOG.debug("projection={} cannot be looked at: {}", name, problem.toString());
        }
    }
}
