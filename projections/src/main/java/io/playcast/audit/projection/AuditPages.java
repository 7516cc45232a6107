package io.playcast.audit.projection;

import io.playcast.audit.ChainLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the chain: a part for people, or all of it line by line, never more than one page in memory. */
public final class AuditPages {
    private static final int PAGE = 1_000;

    private final JdbcClient db;

    public AuditPages(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** @param body canonical JSON of a link @param jws a signature behind it */
    public record Row(
            long number, String body, String hash, @Nullable String jws) {}

    /** Links behind {@code after}, oldest first. @param by who acted, empty for anybody @param since null for ever */
    public List<Row> page(long after, int limit, String by, @Nullable Instant since) {
        return db.sql("""
                select number, body, hash, jws from audit.entry left join audit.checkpoint using (number)
                where number > ? and (? = '' or actor = ?) and at >= ? order by number limit ?""")
                .params(after, by, by, (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC), limit)
                .query(Row.class)
                .list();
    }

    /** Those links, oldest first. */
    public List<Row> of(List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : db.sql("""
                        select number, body, hash, jws from audit.entry left join audit.checkpoint using (number)
                        where number in (:numbers) order by number""").param("numbers", numbers).query(Row.class).list();
    }

    /** Number of the last link that was ever written, as its keeper knows it. */
    public long last() {
        return db.sql("select number from audit.place").query(Long.class).single();
    }

    /** The whole chain, each signature behind its link. For one thread. */
    public Iterator<ChainLine> lines() {
        return new Lines();
    }

    private final class Lines implements Iterator<ChainLine> {
        private final Deque<ChainLine> ahead = new ArrayDeque<>();
        private long after;

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty()) {
                for (var row : page(after, PAGE, "", null)) {
                    ahead.add(new ChainLine.Link(row.body(), row.hash()));
                    if (row.jws() != null) {
                        ahead.add(new ChainLine.Signed(row.jws()));
                    }
                    after = row.number();
                }
            }
            return !ahead.isEmpty();
        }

        @Override
        public ChainLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the chain ends here");
            }
            return ahead.remove();
        }
    }
}
