package io.playcast.rebuild;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes which version is read, each time by one update of one row, and writes down who wanted it and why in the same statement. */
final class Switches {
    private static final String NOTED = """
            insert into views.read_model_act (name, act, version, replaced, forced, by, reason)
            select :name, :act, after, before, :forced, :by, :reason from changed""";
    private static final String OVER = """
            with old as (select name, live from views.read_model where name = :name for update),
            changed as (
                update views.read_model now set live = building, kept = now.live, building = null, fed = false,
                    phase = 'IDLE', note = 'version ' || building || ' took over', changed = now()
                from old where now.name = old.name and building = :version and phase = :phase
                returning now.live as after, now.kept as before)
            """ + NOTED;
    private static final String BACK = """
            with old as (select name, live, kept from views.read_model where name = :name for update),
            changed as (
                update views.read_model now set live = old.kept, kept = old.live, note = 'back to version ' || old.kept,
                    changed = now()
                from old where now.name = old.name and old.kept is not null and phase = 'IDLE'
                returning now.live as after, now.kept as before)
            """ + NOTED;

    /** Who acts when nobody has to say so. */
    static final String BY_ITSELF = "platform";

    private final JdbcClient db;

    Switches(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Who wants it, and why. @param forced although something speaks against it */
    record Wish(String by, boolean forced, String reason) {}

    /** @return false when the version is not the one being built, or not in that phase */
    boolean over(String name, int version, Phase phase, Wish wish) {
        return done(OVER, "switch", name, wish, Map.of("version", version, "phase", phase.name()));
    }

    /** @return false when there is none to go back to, or something is being done */
    boolean back(String name, Wish wish) {
        return done(BACK, "undo", name, wish, Map.of());
    }

    private boolean done(String statement, String act, String name, Wish wish, Map<String, Object> more) {
        return db.sql(statement)
                        .param("name", name)
                        .param("act", act)
                        .param("forced", wish.forced())
                        .param("by", wish.by())
                        .param("reason", wish.reason())
                        .params(more)
                        .update()
                > 0;
    }
}
