package io.playcast.feed.projection;

import io.playcast.log.SoleNode;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed's place in the log and the right to be there. Saved once a second, so a new start repeats at most that much.
 *
 * <p>For the feed's thread. */
final class FeedPlace implements AutoCloseable {
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);

    private final JdbcClient db;
    private final SoleNode lock;
    private final Pace saves = new Pace(SAVE_EVERY);
    private final Pace heads;
    private long published;
    private long saved;

    FeedPlace(DataSource source, Duration headEvery) {
        this.db = JdbcClient.create(source);
        this.lock = new SoleNode(source, "feed");
        this.heads = new Pace(headEvery);
    }

    /** Whether this node is the one that runs the feed now. */
    boolean held() {
        return lock.held();
    }

    long load() {
        saved = db.sql("select position from views.feed_position")
                .query(Long.class)
                .single();
        // What this node published since its last save need not be published again.
        published = Math.max(published, saved);
        return published;
    }

    void published(long position) {
        published = position;
    }

    boolean headsAreDue() {
        return heads.isDue();
    }

    void saveWhenDue() {
        if (saves.isDue()) {
            save();
        }
    }

    @Override
    public void close() {
        if (lock.held()) {
            save();
        }
        lock.close();
    }

    private void save() {
        if (published > saved) {
            db.sql("update views.feed_position set position = greatest(position, ?)")
                    .param(published)
                    .update();
            saved = published;
        }
    }

    /** Says once in a while that something is due. */
    private static final class Pace {
        private final long every;
        private long last = System.nanoTime();

        Pace(Duration every) {
            this.every = every.toNanos();
        }

        boolean isDue() {
            if (System.nanoTime() - last < every) {
                return false;
            }
            last = System.nanoTime();
            return true;
        }
    }
}
