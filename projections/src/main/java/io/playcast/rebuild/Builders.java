package io.playcast.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what is due on this node: what somebody asked for, what a lost node left half done, what a store has lost.
 *
 * <p>One thread looks twice a second; each build has a thread of its own, two at most, for each holds a connection. */
final class Builders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Builders.class);
    private static final int AT_ONCE = 2;
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final long REST_NANOS = Duration.ofSeconds(3).toNanos();

    private final Map<String, ModelBuild<?, ?>> models;
    private final BuildTable table;
    private final DataSource source;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Map<String, Thread> inHand = new ConcurrentHashMap<>();
    /** When one may be tried again that did not work out. */
    private final Map<String, Long> resting = new ConcurrentHashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread looking = Thread.ofVirtual().name("rebuild-look").unstarted(this::look);

    Builders(List<? extends ModelBuild<?, ?>> models, BuildTable table, DataSource source) {
        this.models = models.stream().collect(Collectors.toMap(ModelBuild::name, model -> model));
        this.table = table;
        this.source = source;
    }

    ModelBuild<?, ?> of(String name) {
        return Objects.requireNonNull(models.get(name), name);
    }

    void start() {
        looking.start();
    }

    /** What is being built stays half done, and is begun again by the next start. */
    @Override
    public void close() {
        closed.countDown();
        looking.interrupt();
        inHand.values().forEach(Thread::interrupt);
    }

    private void look() {
        try {
            table.know(models.keySet());
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                beginWhatIsDue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void beginWhatIsDue() {
        try {
            for (var build : table.all()) {
                var model = models.get(build.name());
                if (model != null && mayBegin(build.name()) && isDue(model, build) && hands.tryAcquire()) {
                    inHand.put(
                            model.name(),
                            Thread.ofVirtual().name("rebuild-" + model.name()).start(() -> build(model)));
                }
            }
        } catch (RuntimeException problem) {
            LOG.debug("the read models cannot be looked at: {}", problem.toString());
        }
    }

    private boolean mayBegin(String name) {
        return !inHand.containsKey(name) && System.nanoTime() - resting.getOrDefault(name, Long.MIN_VALUE / 2) > 0;
    }

    /** A store that is away is looked at again. */
    private static boolean isDue(ModelBuild<?, ?> model, Build build) {
        try {
            return model.isDue(build);
        } catch (RuntimeException problem) {
            LOG.debug("projection={} cannot be looked at: {}", model.name(), problem.toString());
            return false;
        }
    }

    private void build(ModelBuild<?, ?> model) {
        try {
            var lock = BuildLock.take(source, model.name());
            if (lock.isPresent()) {
                try (var held = lock.get()) {
                    build(model, held);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException problem) {
            if (closed.getCount() == 0) {
                return; // what it was cut off in is begun again by the next start
            }
            resting.put(model.name(), System.nanoTime() + REST_NANOS);
            LOG.warn("projection={} could not be built, and is tried again: {}", model.name(), problem.toString());
        } finally {
            inHand.remove(model.name());
            hands.release();
        }
    }

    /** Under the lock it is looked at again: another node may just have done it. */
    private void build(ModelBuild<?, ?> model, BuildLock held) throws InterruptedException {
        var now = table.find(model.name()).orElseThrow();
        if (model.isDue(now)) {
            model.run(now, held);
        }
    }
}
