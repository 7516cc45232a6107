package io.playcast.past;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Views as they were at some moments, kept so that they need not be folded from the beginning. What is missing or away costs time alone. */
@Component
public class PastStates {
    private static final Logger LOG = LoggerFactory.getLogger(PastStates.class);

    private final JdbcTemplate db;

    public PastStates(DataSource source) {
        this.db = new JdbcTemplate(source);
    }

    /** @param seq of the last event in it */
    record State(long seq, byte[] json) {}

    /** Of which fold, and of which stream. */
    record Key(String fold, String version, String stream) {}

    /** The last one that is kept up to that number. */
    Optional<State> before(Key key, long seq) {
        try {
            return db
                    .query(
                            "select seq, state from views.past_state where fold = ? and version = ? and stream = ?"
                                    + " and seq <= ? order by seq desc limit 1",
                            (row, _) -> new State(row.getLong(1), row.getBytes(2)),
                            key.fold(),
                            key.version(),
                            key.stream(),
                            seq)
                    .stream()
                    .findFirst();
        } catch (DataAccessException problem) {
            LOG.debug("no past state is read: {}", problem.toString());
            return Optional.empty();
        }
    }

    void keep(Key key, Map<Long, byte[]> states) {
        try {
            db.batchUpdate(
                    "insert into views.past_state (fold, version, stream, seq, state) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    states.entrySet().stream()
                            .map(state -> new Object[] {
                                key.fold(), key.version(), key.stream(), state.getKey(), state.getValue()
                            })
                            .toList());
        } catch (DataAccessException problem) {
            LOG.debug("no past state is kept: {}", problem.toString());
        }
    }

    /** Drops what other versions of a fold left behind; not the newest, for a node of another release may run beside this one. */
    void forgetOthers(String fold, String version) {
        try {
            db.update(
                    "delete from views.past_state where fold = ? and version <> ? and made < now() - interval '1 day'",
                    fold,
                    version);
        } catch (DataAccessException problem) {
            LOG.debug("old past states stay: {}", problem.toString());
        }
    }
}
