package io.playcast.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.ProjectRoot;
import io.playcast.sql.SeededEvening.Happened;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of docs/analysts.md as they stand there, half of the evening archived and half of it not yet. */
class FiveQuestionsIT {
    @TempDir
    static Path directory;

    private static final List<Happened> EVENTS = SeededEvening.of(20_260_131, 40);
    private static final FoldedEvening FOLDED = new FoldedEvening(EVENTS);
    private static Asked asked;

    @BeforeAll
    static void an_evening() throws Exception {
        asked = new Asked("five_questions", directory);
        int half = EVENTS.size() / 2;
        store(EVENTS.subList(0, half));
        asked.archived(Clock.systemUTC());
        store(EVENTS.subList(half, EVENTS.size()));
        assertThat(asked.rows("select (select count(*) from archived), (select count(*) from tail)"))
                .containsExactly(List.of((long) half, (long) (EVENTS.size() - half)));
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    @Test
    void who_held_pad_2_at_20_14_03() throws IOException {
        var sql = question("Who held pad 2 at 20:14:03?");
        var changing = EVENTS.stream()
                .filter(happened -> happened.stream().equals(SeededEvening.FIRST.toString()))
                .map(Happened::time)
                .toList();

        assertThat(asked.rows(sql))
                .isEqualTo(FOLDED.whoHeldPadTwo(SeededEvening.FIRST, Instant.parse("2026-01-31T20:14:03Z")));
        // At that moment and at each at which something changed.
        assertThat(changing).hasSizeGreaterThan(20);
        long held = 0;
        for (var at : changing) {
            var rows = asked.rows(sql.replace("2026-01-31 20:14:03+00", at.toString()));
            assertThat(rows).as(at.toString()).isEqualTo(FOLDED.whoHeldPadTwo(SeededEvening.FIRST, at));
            held += rows.size();
        }
        assertThat(held).isPositive();
    }

    @Test
    void minutes_below_good_by_region() throws IOException {
        var answer = asked.rows(question("How many minutes were below GOOD, by region?")).stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

        assertThat(answer).hasSizeGreaterThan(2).isEqualTo(FOLDED.minutesBelowGood());
    }

    @Test
    void time_to_first_frame_by_candidate_type() throws IOException {
        var answer =
                asked.rows(question("How long until the first frame, by the kind of way between the ends?")).stream()
                        .collect(Collectors.toMap(row -> row.getFirst(), row -> row.subList(1, 4)));

        assertThat(answer).hasSize(4).isEqualTo(FOLDED.timeToFirstFrame());
    }

    @Test
    void lobbies_that_died_of_a_lost_host() throws IOException {
        assertThat(asked.rows(question("Which lobbies died of a lost host?")))
                .isNotEmpty()
                .isEqualTo(FOLDED.diedOfALostHost());
    }

    @Test
    void the_churn_after_a_bitrate_drop() throws IOException {
        assertThat(asked.rows(question("Do people leave when the bitrate drops?")))
                .hasSize(2)
                .isEqualTo(FOLDED.churn());
    }

    /** The SQL under a heading of the document. */
    private static String question(String heading) throws IOException {
        var text = Files.readString(ProjectRoot.find().resolve("docs/analysts.md"));
        var begin = text.indexOf("```sql\n", text.indexOf("### " + heading + "\n"));
        assertThat(begin).as(heading).isPositive();
        return text.substring(begin + "```sql\n".length(), text.indexOf("\n```", begin));
    }

    private static void store(List<Happened> events) throws Exception {
        try (var connection = asked.source().getConnection();
                var insert = connection.prepareStatement("""
                    insert into events.event
                        (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
                    values (gen_random_uuid()::text, ?, ?, split_part(?, '.', 1), ?, ?, ?, ?, '{}')\
                    """)) {
            for (var happened : events) {
                var name = EventNames.of(happened.event().getClass());
                insert.setString(1, happened.stream());
                insert.setLong(2, happened.seq());
                insert.setString(3, name);
                insert.setString(4, happened.time().toString());
                insert.setString(5, name);
                insert.setString(6, Integer.toString(EventNames.revisionOf(name)));
                insert.setBytes(7, Json.stored().writeValueAsBytes(happened.event()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
