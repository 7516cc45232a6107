package io.playcast.store;

import io.playcast.bar.StepUps;
import io.playcast.id.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Required second factors as rows, one an account. */
public final class PostgresStepUps implements StepUps {
    private final JdbcClient db;

    PostgresStepUps(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Instant> of(UserId user) {
        return db.sql("select at from events.step_up where subject = ?")
                .param(user.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The latest counts. Twice is harmless. */
    public void require(UserId user, Instant at) {
        db.sql("""
                insert into events.step_up as s (subject, at) values (?, ?)
                on conflict (subject) do update set at = greatest(s.at, excluded.at)""").params(user.value(), at.atOffset(ZoneOffset.UTC)).update();
    }
}
