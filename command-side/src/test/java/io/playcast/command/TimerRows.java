package io.playcast.command;

import io.playcast.timer.TimerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers as they stand in the table. */
record TimerRows(JdbcClient db) {
    record Row(Instant due, boolean picked, int failures) {}

    List<Row> of(TimerId timer) {
        return db.sql("""
                        select execution_time, picked, consecutive_failures from events.scheduled_tasks
                        where task_instance = ?""")
                .param(timer.toString())
                .query((row, _) -> new Row(
                        row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                        row.getBoolean("picked"),
                        row.getInt("consecutive_failures")))
                .list();
    }

    boolean isSet(TimerId timer) {
        return !of(timer).isEmpty();
    }

    boolean fires(TimerId timer) {
        return of(timer).stream().anyMatch(Row::picked);
    }

    /** Its time has come, whatever time that was. */
    void letItBeDue(TimerId timer) {
        db.sql("update events.scheduled_tasks set execution_time = now() - interval '1 second' where task_instance = ?")
                .param(timer.toString())
                .update();
    }
}
