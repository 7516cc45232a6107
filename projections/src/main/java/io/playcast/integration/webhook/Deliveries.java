package io.playcast.integration.webhook;

import io.playcast.integration.outgoing.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last deliveries of each webhook, for whoever looks why nothing arrives. Older ones are forgotten. */
public final class Deliveries {
    private static final int KEPT = 1_000;

    private final JdbcClient db;
    private final Clock clock;

    public Deliveries(DataSource source, Clock clock) {
        this.db = JdbcClient.create(source);
        this.clock = clock;
    }

    /** @param status of the last answer, null for none @param deliveredAt null while it fails */
    public record Delivery(
            long position,
            String event,
            String type,
            String stream,
            int attempts,
            @Nullable Integer status,
            @Nullable String problem,
            Instant at,
            @Nullable Instant deliveredAt) {}

    /** Newest first. */
    public List<Delivery> last(String webhook, int limit) {
        return db.sql("""
                select position, event, type, stream, attempts, status, problem, at, delivered_at
                from views.webhook_delivery where webhook = ? order by position desc limit ?""").params(webhook, limit).query(Delivery.class).list();
    }

    void record(String webhook, Outgoing message, Caller.Answer answer) {
        var now = WebhookRows.at(clock.instant());
        db.sql("""
                insert into views.webhook_delivery as known
                    (webhook, position, event, type, stream, attempts, status, problem, at, delivered_at)
                select id, ?, ?, ?, ?, 1, nullif(?, 0), nullif(?, ''), ?, cast(? as timestamptz) from views.webhook where id = ?
                on conflict (webhook, position) do update set attempts = known.attempts + 1, status = excluded.status,
                    problem = excluded.problem, at = excluded.at,
                    delivered_at = coalesce(excluded.delivered_at, known.delivered_at)""")
                .params(
                        message.position(),
                        message.message().id(),
                        message.message().type(),
                        message.stream(),
                        answer.status(),
                        answer.problem(),
                        now,
                        answer.delivered() ? now : null,
                        webhook)
                .update();
    }

    void forgetOld(String webhook) {
        db.sql("""
                delete from views.webhook_delivery where webhook = ? and position < (
                    select position from views.webhook_delivery where webhook = ?
                    order by position desc offset ? limit 1)""").params(webhook, webhook, KEPT - 1).update();
    }
}
