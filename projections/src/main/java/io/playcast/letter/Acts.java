package io.playcast.letter;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What admins want done with letters: rows, so that whoever hears it need not be whoever does it. Blocks. */
public final class Acts {
    /** Whoever took an act and did not finish it is dead, or far slower than anybody waits. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private static final String COLUMNS = "act, what, name, letter, reason, by, tries, outcome, detail";

    private final JdbcClient db;

    public Acts(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    /** Durable when it returns. @return the act's id */
    public String ask(Act.What what, String name, @Nullable String letter, @Nullable String reason, String by) {
        return db.sql("""
                insert into views.dead_letter_act (what, name, letter, reason, by) values (?, ?, ?, ?, ?) returning act""")
                .params(what.name(), name, letter, reason, by)
                .query(String.class)
                .single();
    }

    public Optional<Act> find(String name, String act) {
        return db.sql("select " + COLUMNS + " from views.dead_letter_act where name = ? and act = ?")
                .params(name, act)
                .query(Act.class)
                .optional();
    }

    /** The oldest one that nobody does, now the caller's. */
    Optional<Act> take() {
        return db.sql("update views.dead_letter_act set taken_at = now(), tries = tries + 1 where act = ("
                        + "select act from views.dead_letter_act where done_at is null"
                        + " and (taken_at is null or taken_at < now() - make_interval(secs => ?))"
                        + " order by asked_at limit 1 for update skip locked) returning " + COLUMNS)
                .param(ABANDONED.toSeconds())
                .query(Act.class)
                .optional();
    }

    void done(String act, Act.Outcome outcome, String detail) {
        db.sql("update views.dead_letter_act set done_at = now(), outcome = ?, detail = ? where act = ?")
                .params(outcome.name(), detail, act)
                .update();
    }

    /** Takes the event out of the queue and leaves it out for ever. In a transaction of the caller's. */
    void skip(Letter letter, String act) {
        db.sql("""
                insert into views.skipped_event (processing_group, stream, seq, act) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(letter.group().toString(), letter.stream(), letter.seq(), act)
                .update();
        db.sql("delete from views.dead_letter where dead_letter_id = ?")
                .param(letter.id())
                .update();
    }

    /** Forgets what is parked of a stream, which was folded by other means. */
    void forget(LetterGroup group, String stream) {
        db.sql("delete from views.dead_letter where processing_group = ? and sequence_identifier = ?")
                .params(group.toString(), stream)
                .update();
    }
}
