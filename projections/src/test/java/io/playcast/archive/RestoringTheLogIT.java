package io.playcast.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drill: the store is lost, and an empty one gets everything back from the archive. */
class RestoringTheLogIT {
    @TempDir
    Path directory;

    private Archiving given;

    @BeforeEach
    void an_archived_log() throws Exception {
        given = new Archiving("restored_from", directory);
        given.played(3);
        odd("2026-01-31T23:59:59.999Z", "1", "{\"odd\":\"\\u0000 ü 😀\"}");
        odd("2026-02-01T00:00:00.000Z", null, " {\"spaces\" : true }\n");
        odd("2026-02-01T00:00:00.123456789Z", "2", "");
        given.archiveAll(11);
    }

    @Test
    void an_empty_store_gets_the_same_rows_to_the_last_letter() throws Exception {
        var empty = Archiving.database("restored_into");
        var log = new GivenLog(empty);
        log.clear();

        long restored = new Restore(given.bucket, directory).into(empty);

        assertThat(restored).isEqualTo(27);
        assertThat(Archiving.rows(empty))
                .isEqualTo(Archiving.rows(given.source))
                .hasSize(27);
        Played.evening().isStoredIn(log);
        assertThat(Archiving.rows(empty))
                .as("it goes on behind the last position")
                .hasSize(35);
    }

    @Test
    void a_store_that_is_not_empty_is_left_as_it_is() throws Exception {
        var before = Archiving.rows(given.source);
        var restore = new Restore(given.bucket, directory);

        assertThatThrownBy(() -> restore.into(given.source)).hasMessageContaining("not empty");

        assertThat(Archiving.rows(given.source)).isEqualTo(before);
    }

    @Test
    void with_a_file_that_was_changed_nothing_is_restored() throws Exception {
        var changed = new Manifests(given.bucket).newest().files().getLast();
        given.bucket.put(changed.key(), new byte[] {1, 2, 3});
        var empty = Archiving.database("restored_into");
        new GivenLog(empty).clear();
        var restore = new Restore(given.bucket, directory);

        assertThatThrownBy(() -> restore.into(empty)).hasMessageContaining("is not what was archived");

        assertThat(Archiving.rows(empty)).isEmpty();
    }

    private void odd(String time, String revision, String payload) {
        JdbcClient.create(given.source)
                .sql("""
                    insert into events.event
                        (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
                    values (gen_random_uuid()::text, ?, 0, 'Odd''s', ?, 'odd.Thing', ?, convert_to(?, 'UTF8'), '\\x00ff')\
                    """)
                .params("odd:" + time, time, revision, payload)
                .update();
    }
}
