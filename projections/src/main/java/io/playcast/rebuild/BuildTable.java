package io.playcast.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of versions. Each method is one statement, and changes nothing where the phase is not what it takes it for. */
final class BuildTable {
    private static final String SELECT = """
            select name, live, kept, building, phase, by_itself, position, target, events, per_second, differing, parked, note,
                changed
            from views.read_model\s""";

    private final JdbcClient db;

    BuildTable(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** A read model that is new to this database begins with version 1. */
    void know(Collection<String> names) {
        names.forEach(name -> db.sql("insert into views.read_model (name) values (?) on conflict do nothing")
                .param(name)
                .update());
    }

    List<Build> all() {
        return db.sql(SELECT + "order by name").query(BuildTable::build).list();
    }

    Optional<Build> find(String name) {
        return db.sql(SELECT + "where name = ?")
                .param(name)
                .query(BuildTable::build)
                .optional();
    }

    boolean ask(String name, boolean byItself) {
        return changed("""
                update views.read_model set phase = 'ASKED', by_itself = ?, position = 0, events = 0, per_second = 0,
                    differing = 0, parked = 0, note = '', changed = now()
                where name = ? and phase in ('IDLE', 'WAITING')""", byItself, name);
    }

    /** The number of the new version. What was kept or half built is written by nobody from now on. */
    int begin(String name, String note) {
        return db.sql("""
                update views.read_model set phase = 'FOLDING', last = last + 1, building = last + 1, fed = false,
                    doomed = doomed || array_remove(array[kept, building], null), kept = null,
                    position = 0, events = 0, per_second = 0, differing = 0, parked = 0, note = ?, changed = now()
                where name = ? returning building""").params(note, name).query(Integer.class).single();
    }

    /** The live version is filled again where it stands; nothing else outlived what emptied it. */
    int fill(String name) {
        return db.sql("""
                update views.read_model set phase = 'FILLING', fed = false,
                    doomed = doomed || array_remove(array[kept, building], null), kept = null, building = null,
                    position = 0, events = 0, per_second = 0, note = 'the store came back without it', changed = now()
                where name = ? returning live""").param(name).query(Integer.class).single();
    }

    List<Integer> doomed(String name) {
        return db.sql("select unnest(doomed) from views.read_model where name = ?")
                .param(name)
                .query(Integer.class)
                .list();
    }

    void forgotten(String name, int version) {
        changed("update views.read_model set doomed = array_remove(doomed, ?) where name = ?", version, name);
    }

    void at(String name, Pace.At pace) {
        changed("""
                update views.read_model set position = ?, target = ?, events = ?, per_second = ?, changed = now()
                where name = ?""", pace.position(), pace.target(), pace.events(), pace.perSecond(), name);
    }

    void join(String name, int version) {
        changed("""
                update views.read_model set phase = 'CATCHING_UP', fed = true, changed = now()
                where name = ? and building = ?""", name, version);
    }

    void compare(String name, int version) {
        changed("""
                update views.read_model set phase = 'COMPARING', changed = now()
                where name = ? and building = ?""", name, version);
    }

    void await(String name, int version, long differing, long parked, String note) {
        changed("""
                update views.read_model set phase = 'WAITING', differing = ?, parked = ?, note = ?, changed = now()
                where name = ? and building = ?""", differing, parked, note, name, version);
    }

    void idle(String name, String note) {
        changed("update views.read_model set phase = 'IDLE', note = ?, changed = now() where name = ?", note, name);
    }

    /** It did not work out: it is begun again. */
    void again(String name, String note) {
        changed("update views.read_model set phase = 'ASKED', note = ?, changed = now() where name = ?", note, name);
    }

    private boolean changed(String statement, Object... params) {
        return db.sql(statement).params(params).update() > 0;
    }

    private static Build build(ResultSet row, int number) throws SQLException {
        return new Build(
                row.getString("name"),
                row.getInt("live"),
                row.getObject("kept", Integer.class),
                row.getObject("building", Integer.class),
                Phase.valueOf(row.getString("phase")),
                row.getBoolean("by_itself"),
                row.getLong("position"),
                row.getLong("target"),
                row.getLong("events"),
                row.getLong("per_second"),
                row.getLong("differing"),
                row.getLong("parked"),
                row.getString("note"),
                row.getTimestamp("changed").toInstant());
    }
}
