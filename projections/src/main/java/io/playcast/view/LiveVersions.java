package io.playcast.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which versions of each read model stand, as this process knows it: one thread looks four times a second.
 *
 * <p>Readers go on with what was known last while the database is away: what it names is still written, or refuses them. */
public final class LiveVersions implements AutoCloseable {
    /** How old what a writer goes by may be: after that long every event is written by a change of the table. */
    public static final Duration FRESH = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(LiveVersions.class);
    private static final long EVERY_MS = 250;

    private final JdbcClient db;
    private final ReentrantLock loading = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Known known;

    private record Known(long at, Map<String, Standing> models) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    public LiveVersions(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    public void start() {
        Thread.ofVirtual().name("view-versions").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** For readers: at most a second old while the database answers. */
    public Standing of(String model) {
        var now = known;
        return (now == null ? load() : now).models.getOrDefault(model, Standing.FIRST);
    }

    /** For whoever writes an event that stands in the log: what is changed {@link #FRESH} before it was committed is known here. */
    public Standing fresh(String model) {
        var now = known;
        return (now != null && now.isFresh() ? now : load()).models.getOrDefault(model, Standing.FIRST);
    }

    /** Looks now, after a change of one's own. */
    public void refresh() {
        load();
    }

    private Known load() {
        loading.lock();
        try {
            var now = new Known(System.nanoTime(), read());
            known = now;
            return now;
        } finally {
            loading.unlock();
        }
    }

    private Map<String, Standing> read() {
        try {
            var found = new HashMap<String, Standing>();
            db.sql("select name, live, building, fed, kept from views.read_model")
                    .query((row, _) -> found.put(
                            row.getString("name"),
                            new Standing(
                                    row.getInt("live"),
                                    row.getObject("building", Integer.class),
                                    row.getBoolean("fed"),
                                    row.getObject("kept", Integer.class))))
                    .list();
            return found;
        } catch (BadSqlGrammarException _) {
            // The projections bring the table; before their first start every read model is in its first version.
            return Map.of();
        }
    }

    private void run() {
        try {
            while (!closed.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
                try {
                    load();
                } catch (RuntimeException problem) {
                    LOG.debug("versions of read models cannot be looked up: {}", problem.toString());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
