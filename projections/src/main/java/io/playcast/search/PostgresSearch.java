package io.playcast.search;

import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index in PostgreSQL: its full text search over hashed words. Whoever was erased is not found from that transaction on. */
public final class PostgresSearch implements SearchIndex {
    private final JdbcClient db;
    private final SearchKey key;

    public PostgresSearch(DataSource source, SearchKey key) {
        this.db = JdbcClient.create(source);
        this.key = key;
    }

    @Override
    public void put(Collection<Named> names) {
        for (var named : names) {
            var words = SpokenWords.beginnings(named.name()).stream()
                    .map(key::hidden)
                    .toArray(String[]::new);
            db.sql("""
                    insert into views.search_entry (kind, id, ref, subject, words)
                    select ?, ?, ?, ?, array_to_tsvector(?)
                    where not exists (select from events.erased_subject where subject = ?)
                    on conflict (kind, id) do update
                        set ref = excluded.ref, subject = excluded.subject, words = excluded.words""")
                    .params(
                            named.kind().word(),
                            named.id(),
                            named.card().value(),
                            named.subject().value(),
                            words,
                            named.subject().value())
                    .update();
        }
    }

    @Override
    public void forget(Collection<UserId> subjects) {
        if (!subjects.isEmpty()) {
            db.sql("delete from views.search_entry where subject in (:subjects)")
                    .param("subjects", subjects.stream().map(UserId::value).toList())
                    .update();
        }
    }

    @Override
    public List<Found> find(Kind kind, String words, @Nullable String after, int limit) {
        var wanted = SpokenWords.of(words).stream().map(key::hidden).collect(Collectors.joining(" & "));
        if (wanted.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select id, ref from views.search_entry entry where kind = ? and words @@ ?::tsquery and id > ?
                    and not exists (select from events.erased_subject gone where gone.subject = entry.subject)
                order by id limit ?""")
                .params(kind.word(), wanted, after == null ? "" : after, limit)
                .query((row, _) -> new Found(kind, row.getString("id"), new CardRef(row.getString("ref"))))
                .list();
    }
}
