package io.playcast.store;

import static io.playcast.store.OpenLog.problem;
import static io.playcast.store.OpenLog.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Eventually;
import io.playcast.Ids;
import io.playcast.Rejected;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The database goes away while events are written: nobody is told that they failed when they stand, nor the reverse. */
class StoreGoesAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void written_but_the_answer_was_lost_it_is_told_as_written() throws Exception {
        try (var cable = new Cable();
                var log = new OpenLog(100, PATIENCE, cable)) {
            log.append(unit(Ids.user(), 0));
            cable.loseAnswers();
            var caller = log.begin(() -> unit("line/c1", Ids.user(), 0));
            Eventually.eventually("it is in the store", () -> log.rows().size() == 2);

            cable.cut();

            assertThat(problem(caller)).isNull();
            assertThat(log.rows()).hasSize(2);
            assertThat(log.unknown()).isEqualTo(1);
        }
    }

    @Test
    void lost_before_it_was_written_it_is_written_once_the_store_is_back() throws Exception {
        try (var log = new OpenLog()) {
            log.append(unit(Ids.user(), 0));
            var hold = log.hold();
            var caller = log.begin(() -> unit(Ids.user(), 0));
            Eventually.eventually(
                    "the server has it at work",
                    () -> log.db.sql("""
                                    select count(*) from pg_stat_activity
                                    where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single() == 1);
            log.db.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'""").query(Boolean.class).list();
            hold.close();

            assertThat(problem(caller)).isNull();
            assertThat(log.rows()).hasSize(2);
        }
    }

    @Test
    void a_rival_that_got_the_place_in_the_meantime_is_told_from_ones_own_row() throws Exception {
        try (var cable = new Cable();
                var log = new OpenLog(100, PATIENCE, cable);
                var rival = log.database.getConnection()) {
            log.append(unit(Ids.user(), 0));
            var ann = Ids.user();
            var hold = log.hold();
            var caller = log.begin(() -> unit(ann, 0));
            log.awaitWaiting(1);
            cable.takeAway();
            hold.close();
            Eventually.eventually(
                    "the server has written what it was sent", () -> log.rows().size() == 2);
            log.db
                    .sql("delete from events.event where stream = ?")
                    .param("presence:" + ann.value())
                    .update();
            new AppendStatement(rival).execute(java.util.List.of(unit(ann, 0)));

            cable.giveBack();

            assertThat(problem(caller))
                    .isInstanceOf(org.axonframework.modelling.command.AggregateStreamCreationException.class);
            assertThat(log.rows()).hasSize(2);
        }
    }

    @Test
    void not_back_in_time_the_outcome_is_told_as_unknown_never_as_failed() throws Exception {
        try (var cable = new Cable();
                var log = new OpenLog(100, Duration.ofMillis(300), cable)) {
            log.append(unit(Ids.user(), 0));
            var hold = log.hold();
            var caller = log.begin(() -> unit(Ids.user(), 0));
            log.awaitWaiting(1);

            cable.takeAway();

            assertThat(problem(caller)).isInstanceOf(OutcomeUnknown.class);
            hold.close();
        }
    }

    @Test
    void never_sent_it_is_refused_for_now_and_works_again_when_the_store_is_back() throws Exception {
        try (var cable = new Cable();
                var log = new OpenLog(100, PATIENCE, cable)) {
            cable.takeAway();

            assertThat(problem(log.begin(() -> unit(Ids.user(), 0))))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.isUnavailable()).isTrue());

            cable.giveBack();
            assertThat(problem(log.begin(() -> unit(Ids.user(), 0)))).isNull();
            assertThat(log.rows()).hasSize(1);
        }
    }
}
