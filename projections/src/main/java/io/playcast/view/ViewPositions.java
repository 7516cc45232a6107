package io.playcast.view;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far projections have come, whichever node runs them: what a processor has done with is in its rows before its token says so. */
public final class ViewPositions {
    private final JdbcClient db;

    public ViewPositions(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Position of the last event that all of them are done with; 0 while one of them has not begun. Blocks. */
    public long leastOf(List<String> names) {
        return db.sql("""
                select coalesce(min(coalesce(done.position, 0)), 0)
                from unnest(?::text[]) as wanted (name) left join lateral (
                    select min((convert_from(token, 'utf8')::jsonb ->> 'globalIndex')::bigint) as position
                    from views.token_entry where processorname = wanted.name and token is not null) as done on true""").param(names.toArray(String[]::new)).query(Long.class).single();
    }
}
