package io.playcast.timer;

import io.playcast.Metadata;
import io.playcast.card.WithCards;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets and cancels timers for automations, in the transaction of the event they have seen. */
public final class Timers {
    static final String TABLE = "events.scheduled_tasks";

    /** The one task under which all timers run; a kind of timer that is new needs nothing registered. */
    static final String TASK = "send-command";

    private final JdbcClient db;
    private final StoredJson json = new StoredJson();

    Timers(JdbcClient db) {
        this.db = db;
    }

    /** Twice is harmless, and another due time replaces the one before, even while the timer fires.
     *
     * <p>Written here and not by the scheduler's own client: that one refuses to touch a row that fires just now, and an
     * automation would have to wait for it. A new version tells whoever fires it that the row is no longer theirs.
     *
     * @param cause the event because of which the command will be sent
     * @param command carries no card: what people typed is stored under their own key only
     */
    public void set(Class<?> automation, EventMessage<?> cause, TimerId timer, Instant due, Object command) {
        if (command instanceof WithCards carrier && !carrier.cards().isEmpty()) {
            throw new IllegalArgumentException("What people typed is not kept in a timer: " + command.getClass());
        }
        var correlation = cause.getMetaData().getOrDefault(Metadata.CORRELATION, cause.getIdentifier());
        var data = DueCommand.of(
                command, due, String.valueOf(correlation), cause.getIdentifier(), automation.getSimpleName());
        db.sql("""
                        insert into events.scheduled_tasks
                            (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
                        values (?, ?, ?, ?, false, 0, events.timer_version())
                        on conflict (task_name, task_instance) do update set
                            task_data = excluded.task_data, execution_time = excluded.execution_time,
                            picked = false, picked_by = null, last_heartbeat = null, consecutive_failures = 0,
                            version = excluded.version""")
                .params(TASK, timer.toString(), json.serialize(data), due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Harmless when no such timer is set. One that fires just now may still send its command; its owner decides. */
    public void cancel(TimerId timer) {
        db.sql("delete from events.scheduled_tasks where task_name = ? and task_instance = ?")
                .params(TASK, timer.toString())
                .update();
    }
}
