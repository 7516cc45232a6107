package io.playcast.letter;

import io.playcast.view.Fold;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events a read model leaves out, because an admin said so. In memory, and read again when it is a second old. For any thread. */
public final class Skips {
    private static final long STALE = Duration.ofSeconds(1).toNanos();

    private final JdbcClient db;
    private volatile Known known = new Known(Set.of(), Set.of(), System.nanoTime() - 2 * STALE);

    public Skips(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    private record Skip(String processingGroup, String stream, long seq) {}

    /** @param ofModels the same, whichever version each was skipped for */
    private record Known(Set<Skip> skips, Set<Skip> ofModels, long since) {}

    /** For a fold: what is skipped as the log is followed, or was skipped while a version was built, which all versions leave out then. */
    public Fold.Skipped of(String name) {
        return (stream, seq) -> {
            var skips = fresh().ofModels();
            return !skips.isEmpty() && skips.contains(new Skip(name, stream, seq));
        };
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
        var ofModels = skips.stream()
                .map(skip -> new Skip(LetterGroup.of(skip.processingGroup()).name(), skip.stream(), skip.seq()))
                .collect(Collectors.toUnmodifiableSet());
        known = new Known(Set.copyOf(skips), ofModels, System.nanoTime());
    }

    private Known fresh() {
        if (System.nanoTime() - known.since() > STALE) {
            reload();
        }
        return known;
    }
}
