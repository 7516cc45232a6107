package io.playcast.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.bucket.Bucket;
import io.playcast.given.Buckets;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.view.ViewsSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drill: a database is lost, and an empty one is made what it was. */
class BackingUpTheDatabaseIT {
    @TempDir
    Path directory;

    private final Bucket bucket = Buckets.empty();
    private final HikariDataSource source = Databases.pool("backed_up");
    private final HikariDataSource empty =
            Databases.pool("restored_" + Ids.next().toLowerCase());
    private GivenLog log;

    @BeforeEach
    void a_database_with_everything_in_it() {
        log = GivenLog.in(source);
        new ViewsSchema(source);
        log.clear();
        Played.evening().isStoredIn(log);
        JdbcClient.create(source)
                .sql("insert into events.card values (?, 1, 'user:a', 'self', '\\x00ff', now())")
                .param("card:" + Ids.next())
                .update();
    }

    @AfterEach
    void close() {
        source.close();
        empty.close();
    }

    @Test
    void an_empty_database_becomes_what_the_other_one_was() throws Exception {
        var made = backups().create(source);
        var then = everything(source);
        log.append("presence:later", List.of(Played.evening().online()));

        var restored = new BackupRestore(bucket, directory).restore(made.id(), empty);

        assertThat(restored.rows()).isGreaterThan(20);
        assertThat(backups().verify(made)).isEmpty();
        assertThat(backups().all()).containsExactly(made);
        assertThat(everything(empty)).isEqualTo(then);
        assertThat(everything(empty)).anyMatch(line -> line.startsWith("CREATE TRIGGER event_one_writer"));
        var later = new GivenLog(empty);
        Played.evening().isStoredIn(later);
        later.append("presence:x", 0, Played.evening().online(), "c");
        assertThatThrownBy(() -> later.append("presence:x", 0, Played.evening().online(), "c"))
                .as("its keys hold")
                .hasMessageContaining("event_seq_once");
    }

    @Test
    void a_database_that_is_not_empty_is_left_as_it_is() throws Exception {
        var made = backups().create(source);
        var before = everything(source);

        assertThatThrownBy(() -> new BackupRestore(bucket, directory).restore(made.id(), source))
                .hasMessageContaining("not empty");

        assertThat(everything(source)).isEqualTo(before);
    }

    @Test
    void with_an_object_that_was_changed_nothing_is_restored() throws Exception {
        var made = backups().create(source);
        var changed = made.tables().getLast().key();
        bucket.put(changed, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> new BackupRestore(bucket, directory).restore(made.id(), empty))
                .hasMessageContaining("is not what was copied");

        assertThat(backups().verify(made)).containsExactly(changed + " is not what was copied");
        assertThat(everything(empty))
                .filteredOn(line -> line.startsWith("create table"))
                .isEmpty();
    }

    private Backups backups() {
        return new Backups(bucket, directory, Clock.systemUTC());
    }

    /** Every statement of the schema, and of each table a number made of all its rows. */
    private static List<String> everything(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var all = new ArrayList<>(SchemaText.before(connection));
            all.addAll(SchemaText.after(connection));
            for (var table : SchemaText.tables(connection)) {
                try (var statement = connection.createStatement();
                        var row =
                                statement.executeQuery("select count(*), coalesce(sum(hashtextextended(t::text, 7)), 0)"
                                        + " from " + table.name() + " t")) {
                    row.next();
                    all.add(table.name() + " " + row.getLong(1) + " " + row.getString(2));
                }
            }
            connection.rollback();
            return all;
        }
    }
}
