package io.playcast.archive;

import io.playcast.log.SoleNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Archives when it is time to, on a thread of its own and on one node of all. A platform thread: native code would hold up a virtual one's carrier.
 *
 * <p>It reads the log in cuts of its own instead of with the followers, who are far ahead of it. While S3 or the store is away it
 * falls behind; the events wait in the log.
 */
public final class ArchiveFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFollower.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration TIDIES_EVERY = Duration.ofMinutes(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Archive archive;
    private final SoleNode node;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("archive").daemon().unstarted(this::run);
    private Manifest newest = Manifest.EMPTY;
    private long tidied = System.nanoTime() - TIDIES_EVERY.toNanos();
    private boolean waits;

    public ArchiveFollower(Archive archive, SoleNode node) {
        this.archive = archive;
        this.node = node;
    }

    public void start() {
        thread.start();
    }

    /** A cut under way is left; it is made anew by whoever comes next. */
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException _) {
            LOG.debug("archiving was interrupted");
        }
    }

    private void look() {
        try {
            if (archive.isDue(newest) || tidyingIsDue()) {
                alone();
            }
            waits = false;
        } catch (SQLException | RuntimeException problem) {
            // Once an outage, not every few seconds.
            LOG.atLevel(waits ? Level.DEBUG : Level.WARN).log("archiving waits: {}", problem.toString());
            waits = true;
        }
    }

    /** The lock's connection is taken for as long as there is work; somebody else may have done it meanwhile. */
    private void alone() throws SQLException {
        if (!node.held()) {
            return;
        }
        try (node) {
            newest = archive.newest();
            while (node.held() && archive.isDue(newest)) {
                newest = archive.cut();
                LOG.info(
                        "archived up to position {} in {} files",
                        newest.to(),
                        newest.files().size());
            }
            if (tidyingIsDue()) {
                newest = archive.compact();
                archive.clean();
                tidied = System.nanoTime();
            }
        }
    }

    private boolean tidyingIsDue() {
        return System.nanoTime() - tidied >= TIDIES_EVERY.toNanos();
    }
}
