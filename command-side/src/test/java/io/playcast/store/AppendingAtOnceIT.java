package io.playcast.store;

import static io.playcast.store.OpenLog.problem;
import static io.playcast.store.OpenLog.row;
import static io.playcast.store.OpenLog.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.id.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Many append at once: they gather while the log is held up, and each learns what became of his own. */
class AppendingAtOnceIT {
    @Test
    void a_lone_caller_is_written_at_once() {
        try (var log = new OpenLog()) {
            var ann = Ids.user();

            log.append(unit(ann, 0));
            log.append(unit(ann, 1));

            assertThat(log.rows()).containsExactly("presence:" + ann.value() + "/0", "presence:" + ann.value() + "/1");
            assertThat(log.commits()).isEqualTo(2);
        }
    }

    @Test
    void two_hundred_that_wait_together_are_three_commits_at_most() throws Exception {
        try (var log = new OpenLog()) {
            var callers = new ArrayList<Future<Void>>();
            try (var hold = log.hold()) {
                for (int i = 0; i < 200; i++) {
                    callers.add(log.begin(() -> unit(Ids.user(), 0)));
                }
                log.awaitWaiting(200);
            }

            assertThat(callers).allSatisfy(caller -> assertThat(problem(caller)).isNull());
            assertThat(log.rows()).hasSize(200);
            assertThat(log.commits()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void the_events_of_a_unit_of_work_stand_together() throws Exception {
        try (var log = new OpenLog()) {
            var users = Stream.generate(Ids::user).limit(50).toList();
            try (var hold = log.hold()) {
                for (var user : users) {
                    log.begin(() -> new Append(List.of(row(user, 0), row(user, 1), row(user, 2)), List.of(), null));
                }
                log.awaitWaiting(50);
            }
            log.awaitWaiting(0);

            var rows = log.rows();
            assertThat(IntStream.range(0, 50).mapToObj(i -> rows.subList(3 * i, 3 * i + 3)))
                    .allSatisfy(three -> {
                        var stream = three.getFirst().replace("/0", "");
                        assertThat(three).containsExactly(stream + "/0", stream + "/1", stream + "/2");
                    });
        }
    }

    @Test
    void of_five_that_want_the_same_place_one_gets_it_and_the_others_are_told() throws Exception {
        try (var log = new OpenLog()) {
            var users = Stream.generate(Ids::user).limit(40).toList();
            var problems = contend(log, users, 5);

            assertThat(log.rows()).hasSize(40);
            assertThat(problems.stream().filter(Objects::isNull)).hasSize(40);
            assertThat(problems.stream().filter(Objects::nonNull))
                    .hasSize(160)
                    .hasOnlyElementsOfType(AggregateStreamCreationException.class);
        }
    }

    @Test
    void however_many_conflict_they_are_found_in_a_few_looks() throws Exception {
        try (var log = new OpenLog()) {
            var mallory = Ids.user();
            var honest = Stream.generate(Ids::user).limit(20).toList();
            var users = Stream.concat(Stream.generate(() -> mallory).limit(230), honest.stream())
                    .toList();

            var problems = contend(log, users, 1);

            assertThat(problems.stream().filter(Objects::isNull)).hasSize(21);
            assertThat(log.conflicts()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_later_event_that_is_there_already_is_a_lost_race() {
        try (var log = new OpenLog()) {
            var ann = Ids.user();
            log.append(unit(ann, 0));
            log.append(unit(ann, 1));

            assertThat(problem(log.begin(() -> unit(ann, 1)))).isInstanceOf(ConcurrencyException.class);
        }
    }

    @Test
    void one_that_cannot_be_written_does_not_keep_the_others_out() throws Exception {
        try (var log = new OpenLog()) {
            var unlucky = Ids.user();
            log.db
                    .sql("alter table events.event add constraint no_luck check (stream <> 'presence:" + unlucky.value()
                            + "')")
                    .update();
            var callers = new ArrayList<Future<Void>>();
            Future<Void> refused;
            try (var hold = log.hold()) {
                for (int i = 0; i < 30; i++) {
                    callers.add(log.begin(() -> unit(Ids.user(), 0)));
                }
                refused = log.begin(() -> unit(unlucky, 0));
                log.awaitWaiting(31);
            }

            assertThat(problem(refused)).isInstanceOf(EventStoreException.class).hasStackTraceContaining("no_luck");
            assertThat(callers).allSatisfy(caller -> assertThat(problem(caller)).isNull());
            assertThat(log.rows()).hasSize(30);
        }
    }

    @Test
    void who_comes_when_too_many_wait_is_refused_and_nobody_before_him_is() throws Exception {
        try (var log = new OpenLog(10, Duration.ofSeconds(20), null)) {
            var callers = new ArrayList<Future<Void>>();
            try (var hold = log.hold()) {
                for (int i = 0; i < 10; i++) {
                    callers.add(log.begin(() -> unit(Ids.user(), 0)));
                }
                log.awaitWaiting(10);

                assertThat(problem(log.begin(() -> unit(Ids.user(), 0))))
                        .isInstanceOfSatisfying(Rejected.class, refused -> {
                            assertThat(refused.isUnavailable()).isTrue();
                            assertThat(refused.retryAfterMs()).isPositive();
                        });
            }

            assertThat(callers).allSatisfy(caller -> assertThat(problem(caller)).isNull());
            assertThat(log.rows()).hasSize(10);
        }
    }

    @Test
    void the_same_command_twice_in_one_batch_is_done_once() throws Exception {
        try (var log = new OpenLog()) {
            var callers = new ArrayList<Future<Void>>();
            try (var hold = log.hold()) {
                callers.add(log.begin(() -> unit("line/c1", Ids.user(), 0)));
                callers.add(log.begin(() -> unit("line/c1", Ids.user(), 0)));
                callers.add(log.begin(() -> unit("line/c2", Ids.user(), 0)));
                log.awaitWaiting(3);
            }

            var problems = callers.stream().map(OpenLog::problem).filter(Objects::nonNull);
            assertThat(problems).singleElement().isInstanceOf(CommandDoneBefore.class);
            assertThat(log.rows()).hasSize(2);
        }
    }

    @Test
    void what_waits_when_it_is_closed_is_written_and_newcomers_are_refused() throws Exception {
        var log = new OpenLog();
        Future<Void> waiting;
        Thread closing;
        try (var hold = log.hold()) {
            waiting = log.begin(() -> unit(Ids.user(), 0));
            log.awaitWaiting(1);
            closing = Thread.ofVirtual().start(log::close);
        }
        closing.join();

        assertThat(problem(waiting)).isNull();
        assertThat(log.rows()).hasSize(1);
    }

    private static List<Throwable> contend(OpenLog log, List<UserId> users, int contenders) throws Exception {
        var callers = new ArrayList<Future<Void>>();
        try (var hold = log.hold()) {
            for (var user : users) {
                for (int i = 0; i < contenders; i++) {
                    callers.add(log.begin(() -> unit(user, 0)));
                }
            }
            log.awaitWaiting(users.size() * contenders);
        }
        return callers.stream().<Throwable>map(OpenLog::problem).toList();
    }
}
