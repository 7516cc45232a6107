package io.playcast.integration.webhook;

import io.playcast.Rejected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of webhooks: what admins registered, and how far each has come. */
public final class WebhookRows {
    private static final String OF = "select * from views.webhook ";

    private final JdbcClient db;
    private final Clock clock;

    public WebhookRows(DataSource source, Clock clock) {
        this.db = JdbcClient.create(source);
        this.clock = clock;
    }

    /** Where a webhook stands. @param problem what the last attempt failed at */
    public record Standing(
            Webhook webhook,
            String registeredBy,
            Instant registeredAt,
            long position,
            @Nullable Instant failingSince,
            @Nullable Instant pausedAt,
            @Nullable String problem) {}

    /** @throws Rejected {@code webhook.too-many} when there are {@code most} already */
    public Webhook register(String id, String url, List<String> types, String by, long position, int most) {
        int added = db.sql("""
                        insert into views.webhook (id, url, types, registered_by, registered_at, position)
                        select ?, ?, ?, ?, ?, ? where (select count(*) from views.webhook) < ?""")
                .params(id, url, types.toArray(String[]::new), by, at(clock.instant()), position, most)
                .update();
        if (added == 0) {
            throw new Rejected("webhook.too-many", "There are " + most + " webhooks already");
        }
        return one(id).webhook();
    }

    public List<Webhook> all() {
        return standings().stream().map(Standing::webhook).toList();
    }

    public List<Standing> standings() {
        return db.sql(OF + "order by id").query(WebhookRows::row).list();
    }

    /** @throws Rejected {@code webhook.unknown} */
    public Standing one(String id) {
        return db.sql(OF + "where id = ?")
                .param(id)
                .query(WebhookRows::row)
                .optional()
                .orElseThrow(WebhookRows::unknown);
    }

    public void delete(String id) {
        found(db.sql("delete from views.webhook where id = ?").param(id).update());
    }

    /** Goes on from another place, or from where it stopped, whether it was paused or not. @param from null for where it is */
    public void goOn(String id, @Nullable Long from) {
        found(db.sql("""
                        update views.webhook set position = coalesce(?, position), turn = turn + 1,
                            failing_since = null, paused_at = null, problem = null where id = ?""").params(from, id).update());
    }

    /** The secret of now signs until then beside the new one. */
    public Webhook exchangeSecret(String id, Instant until) {
        found(db.sql("update views.webhook set generation = generation + 1, previous_until = ? where id = ?")
                .params(at(until), id)
                .update());
        return one(id).webhook();
    }

    /** What its follower knows; nothing when somebody has set its place meanwhile. */
    void save(Webhook webhook, long position, @Nullable Instant failingSince, @Nullable String problem) {
        db.sql("update views.webhook set position = ?, failing_since = ?, problem = ? where id = ? and turn = ?")
                .params(position, failingSince == null ? null : at(failingSince), problem, webhook.id(), webhook.turn())
                .update();
    }

    void pause(Webhook webhook) {
        db.sql("update views.webhook set paused_at = ? where id = ? and turn = ?")
                .params(at(clock.instant()), webhook.id(), webhook.turn())
                .update();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw unknown();
        }
    }

    private static Rejected unknown() {
        return new Rejected("webhook.unknown", "There is no webhook of this id");
    }

    private static Standing row(ResultSet row, int number) throws SQLException {
        var webhook = new Webhook(
                row.getString("id"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getInt("generation"),
                moment(row, "previous_until"),
                row.getInt("turn"));
        return new Standing(
                webhook,
                row.getString("registered_by"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                moment(row, "failing_since"),
                moment(row, "paused_at"),
                row.getString("problem"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
