package io.playcast.log;

import io.playcast.Metadata;
import io.playcast.StoredEvent;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes which event led to which, beside the log and behind it: appending pays nothing for what analysts ask.
 *
 * <p>Links and the place are one transaction, and several processes wait for each other, so each link is there once.
 */
public final class EventLinks implements LogFollower.Taker {
    private final JdbcTemplate db;
    private final JdbcClient asked;
    private final TransactionTemplate transaction;

    public EventLinks(DataSource source, PlatformTransactionManager transactions) {
        this.db = new JdbcTemplate(source);
        this.asked = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public long position() {
        return asked.sql("select position from views.event_link_place")
                .query(Long.class)
                .single();
    }

    @Override
    public void take(List<StoredEvent> batch) {
        transaction.executeWithoutResult(_ -> add(batch));
    }

    private void add(List<StoredEvent> batch) {
        long place = asked.sql("select position from views.event_link_place for update")
                .query(Long.class)
                .single();
        var news = batch.stream().filter(event -> event.position() > place).toList();
        if (news.isEmpty()) {
            return;
        }
        var positions = new Long[news.size()];
        var correlations = new Long[news.size()];
        var causes = new Long[news.size()];
        for (int i = 0; i < news.size(); i++) {
            var meta = StoredJson.metadata(news.get(i));
            positions[i] = news.get(i).position();
            correlations[i] = Fingerprint.of(meta.getOrDefault(Metadata.CORRELATION, ""));
            causes[i] = Fingerprint.of(meta.getOrDefault(Metadata.CAUSE, ""));
        }
        db.update(
                "insert into views.event_link select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])",
                positions,
                correlations,
                causes);
        db.update(
                "update views.event_link_place set position = ?", news.getLast().position());
    }

    @Override
    public void tick() {
        // Every batch is noted as it comes.
    }

    @Override
    public void end() {
        // Nothing is held back.
    }
}
