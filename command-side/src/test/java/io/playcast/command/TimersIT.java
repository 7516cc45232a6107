package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Ids;
import io.playcast.Metadata;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnTheEventStore
class TimersIT {
    private static final Instant PAST = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private Timers timers;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    private final LobbyId lobby = Ids.lobby();
    private final UserId bob = Ids.user();
    private final TimerId timer = new TimerId("test", lobby, bob);
    private final EventMessage<?> cause = new GenericEventMessage<>(
            "something happened", Metadata.of("line/c7", "corr-of-" + lobby.value(), "c7", "tester"));
    private final Instant later = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    private TimerRows rows;
    private StoredRows log;

    @BeforeEach
    void bobIsInALobby() {
        rows = new TimerRows(db);
        log = new StoredRows(db);
        var asking = new Asking(gateway);
        asking.ask(create(lobby, Ids.user()));
        asking.ask(join(lobby, bob, Ids.device()));
    }

    @Test
    void a_timer_that_is_due_sends_its_command_in_the_automations_name_and_is_gone() {
        set(PAST);

        eventually("bob has left", () -> left() == 1);
        eventually("the row is gone", () -> !rows.isSet(timer));
        assertThat(log.of(lobby).getLast().metadata())
                .containsEntry("by", "TimersIT")
                .containsEntry("cause", cause.getIdentifier())
                .containsEntry("corr", "corr-of-" + lobby.value())
                .containsEntry("cmd", "timer:" + timer + "@2026-01-01T12:00:00Z")
                .hasSize(4);
    }

    @Test
    void a_timer_set_twice_is_one_row_and_another_due_time_replaces_the_first() {
        set(later.plusSeconds(60));
        set(later);
        set(later);

        assertThat(rows.of(timer)).containsExactly(new TimerRows.Row(later, false, 0));
    }

    @Test
    void a_cancelled_timer_is_gone_and_cancelling_it_again_is_harmless() {
        set(later);

        timers.cancel(timer);
        timers.cancel(timer);

        assertThat(rows.of(timer)).isEmpty();
    }

    @Test
    void a_timer_is_set_by_the_transaction_of_its_event_or_not_at_all() {
        new TransactionTemplate(transactions).executeWithoutResult(unitOfWork -> {
            set(later);
            unitOfWork.setRollbackOnly();
        });

        assertThat(rows.of(timer)).isEmpty();
    }

    @Test
    void a_refusal_is_an_answer() {
        var nowhere = Ids.lobby();
        var refused = new TimerId("test", nowhere, null);

        timers.set(getClass(), cause, refused, PAST, new LeaveLobby(nowhere, bob, PAST));

        eventually("the row is gone", () -> !rows.isSet(refused));
        assertThat(log.of(nowhere)).isEmpty();
    }

    @Test
    void a_command_of_a_release_to_come_is_tried_again_and_never_lost() {
        set(later);
        db.sql("""
                        update events.scheduled_tasks
                        set task_data = convert_to(replace(convert_from(task_data, 'UTF8'), 'LeaveLobby', 'LeaveSoon'), 'UTF8')
                        where task_instance = ?""").param(timer.toString()).update();

        rows.letItBeDue(timer);

        eventually("it has failed twice", () -> rows.of(timer).getFirst().failures() >= 2);
        timers.cancel(timer);
    }

    @Test
    void a_timer_set_anew_while_it_fires_stays_set() {
        try (var _ = new HeldLock(dataSource, HeldLock.LOG)) {
            set(PAST);
            eventually("it fires", () -> rows.fires(timer) && HeldLock.holdsUp(db, "insert into events.event"));
            set(later);
        }

        eventually("bob has left", () -> left() == 1);
        assertThat(rows.of(timer)).containsExactly(new TimerRows.Row(later, false, 0));
        timers.cancel(timer);
    }

    @Test
    void a_timer_cancelled_while_it_fires_stays_cancelled() {
        try (var _ = new HeldLock(dataSource, HeldLock.LOG)) {
            set(PAST);
            eventually("it fires", () -> rows.fires(timer) && HeldLock.holdsUp(db, "insert into events.event"));
            timers.cancel(timer);
        }

        eventually("its owner has decided", () -> left() == 1);
        assertThat(rows.of(timer)).isEmpty();
    }

    @Test
    void what_people_typed_is_kept_in_no_timer() {
        assertThatThrownBy(() -> timers.set(getClass(), cause, timer, later, create(lobby, bob)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows.of(timer)).isEmpty();
    }

    private void set(Instant due) {
        timers.set(getClass(), cause, timer, due, new LeaveLobby(lobby, bob, due));
    }

    private long left() {
        return log.names(lobby).stream().filter("lobby.MemberLeft"::equals).count();
    }
}
