package io.playcast.export.query;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.log.LogHead;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is a person's own: every card under their key, and every event that names them or that they caused. Words of others are in cards of others, so none comes along. */
@Component
class OwnRecord {
    private static final int POSITIONS = 20_000;

    private final JdbcClient db;
    private final Cards cards;
    private final LogHead head;
    private final EventHistory history;

    OwnRecord(DataSource source, Cards cards, LogHead head, EventHistory history) {
        this.db = JdbcClient.create(source);
        this.cards = cards;
        this.head = head;
        this.history = history;
    }

    /** In the order of their refs. */
    List<ShownCard> cards(UserId user) {
        var refs = db.sql("select ref from events.card where subject = ?")
                .param(user.value())
                .query((row, _) -> new CardRef(row.getString("ref")))
                .list();
        return cards.read(refs).values().stream()
                .filter(card -> card.subject().equals(user))
                .sorted(Comparator.comparing(card -> card.ref().value()))
                .toList();
    }

    /** Up to the present end of the log, in its order. Goes through all of it, some thousand positions a statement, so that none runs long. */
    void events(UserId user, Consumer<StoredEvent> each) {
        long end = head.position();
        for (long at = 0; at < end; at += POSITIONS) {
            positions(user, at, Math.min(end, at + POSITIONS))
                    .forEach(position -> history.log(position - 1, 1, EventHistory.Filter.ALL)
                            .forEach(each));
        }
    }

    private List<Long> positions(UserId user, long after, long last) {
        var name = user.value().getBytes(StandardCharsets.UTF_8);
        return db.sql("""
                        select position from events.event
                        where position > ? and position <= ?
                            and (position(? in payload) > 0 or position(? in metadata) > 0 or stream like ?)
                        order by position""")
                .params(after, last, name, name, "%:" + user.value())
                .query(Long.class)
                .list();
    }
}
