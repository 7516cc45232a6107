package io.playcast.letter;

import io.playcast.view.Fold;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events a read model leaves out, because an admin said so. In memory, and read again when it is a second old. For any thread. */
public final class Skips {
    private static final long STALE = Duration.ofSeconds(1).toNanos();

    private final JdbcClient db;
    private volatile Known known = new Known(Set.of(), System.nanoTime() - 2 * STALE);

    public Skips(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    private record Skip(String processingGroup, String stream, long seq) {}

    private record Known(Set<Skip> skips, long since) {}

    /** For a fold: what is skipped as the log is followed, and what was skipped for that version alone. */
    public Fold.Skipped of(String name, int version) {
        var building = LetterGroup.building(name, version).toString();
        return (stream, seq) -> has(name, stream, seq) || has(building, stream, seq);
    }

    boolean has(String group, String stream, long seq) {
        var skips = fresh().skips();
        return !skips.isEmpty() && skips.contains(new Skip(group, stream, seq));
    }

    /** For the one who has just added one. */
    void reload() {
        var skips = db.sql("select processing_group, stream, seq from views.skipped_event")
                .query(Skip.class)
                .set();
        known = new Known(Set.copyOf(skips), System.nanoTime());
    }

    private Known fresh() {
        if (System.nanoTime() - known.since() > STALE) {
            reload();
        }
        return known;
    }
}
