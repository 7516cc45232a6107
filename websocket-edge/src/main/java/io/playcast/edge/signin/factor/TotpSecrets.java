package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import io.playcast.secret.SealingKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The secrets of authenticator applications, sealed; each code of theirs is good once, at whichever node. Blocks. */
final class TotpSecrets {
    static final Duration BEGUN_FOR = Duration.ofMinutes(10);
    private static final String ABOUT = "totp:";

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final SealingKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private record Row(byte[] sealed, long lastStep) {}

    TotpSecrets(AccountsDatabase database, SealingKey key, Clock clock) {
        this.db = database.sql();
        this.transactions = database.transactions();
        this.key = key;
        this.clock = clock;
    }

    /** A secret that is none yet: whoever was shown it has to type a code first. The one before it stays good until then. */
    byte[] begin(UserId user) {
        var secret = Totp.secret(random);
        var now = at(clock.instant());
        db.sql("delete from totp_begun where begun_at < ?")
                .param(now.minus(BEGUN_FOR))
                .update();
        db.sql("""
                insert into totp_begun (subject, sealed, begun_at) values (?, ?, ?)
                on conflict (subject) do update set sealed = excluded.sealed, begun_at = excluded.begun_at""")
                .params(user.value(), key.seal(secret, ABOUT + user.value()), now)
                .update();
        return secret;
    }

    /** @throws Rejected {@code factor.not-begun} or {@code factor.refused}, and then it can be tried again */
    void confirm(UserId user, String code) {
        var begun = db.sql("select sealed from totp_begun where subject = ? and begun_at >= ?")
                .params(user.value(), at(clock.instant()).minus(BEGUN_FOR))
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .orElseThrow(() -> new Rejected("factor.not-begun", "Begin again: there is no secret that is new"));
        var step = Totp.stepOf(key.open(begun, ABOUT + user.value()), code, clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            throw SecondFactors.refused();
        }
        transactions.executeWithoutResult(_ -> replace(user, begun, step.getAsLong()));
    }

    private void replace(UserId user, byte[] sealed, long step) {
        db.sql("delete from totp_begun where subject = ?").param(user.value()).update();
        db.sql("""
                insert into totp (subject, sealed, last_step) values (?, ?, ?)
                on conflict (subject) do update
                set sealed = excluded.sealed, last_step = excluded.last_step, since = now()""").params(user.value(), sealed, step).update();
    }

    boolean has(UserId user) {
        return row(user).isPresent();
    }

    /** Whether that is a code of theirs; once. Of two who show one at the same moment the row lets one in. */
    boolean use(UserId user, String code) {
        var row = row(user);
        if (row.isEmpty()) {
            return false;
        }
        var secret = key.open(row.get().sealed(), ABOUT + user.value());
        var step = Totp.stepOf(secret, code, clock.instant(), row.get().lastStep());
        return step.isPresent()
                && db.sql("update totp set last_step = :step where subject = :user and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("user", user.value())
                                .update()
                        == 1;
    }

    void drop(UserId user) {
        db.sql("delete from totp where subject = ?").param(user.value()).update();
        db.sql("delete from totp_begun where subject = ?").param(user.value()).update();
    }

    private Optional<Row> row(UserId user) {
        return db.sql("select sealed, last_step from totp where subject = ?")
                .param(user.value())
                .query((row, _) -> new Row(row.getBytes("sealed"), row.getLong("last_step")))
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
