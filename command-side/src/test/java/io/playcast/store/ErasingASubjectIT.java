package io.playcast.store;

import static io.playcast.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.card.ShownCard;
import io.playcast.engines.SharedEngines;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ErasingASubjectIT {
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static final SecretKey MASTER = Sealing.key(Sealing.newKey());
    private static final UserId ADMIN = Ids.user();
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static JdbcClient db;
    private static JdbcTransactionManager transactions;

    private final UserId ann = Ids.user();
    private final CardRef ref = CardRef.of(ann);
    private final PostgresCards cards = cardsOfAnotherProcess();

    @BeforeAll
    static void schema() {
        DATABASE.setUrl(SharedEngines.postgres().database("erased_" + Ids.ulid().toLowerCase()));
        DATABASE.setUser(SharedEngines.postgres().user());
        EventsSchema.migrated(DATABASE);
        db = JdbcClient.create(DATABASE);
        transactions = new JdbcTransactionManager(DATABASE);
    }

    @Test
    void every_card_of_theirs_stays_and_reads_as_nothing_in_any_process() {
        var title = new CardRef("card:" + Ids.ulid());
        cards.write(List.of(name("Ann"), new Card(title, ann, Card.Audience.HOST, "Friday")));

        cards.forget(ann, ADMIN, NOW);

        for (var process : List.of(cards, cardsOfAnotherProcess())) {
            assertThat(process.read(List.of(ref, title)).values())
                    .hasSize(2)
                    .extracting(ShownCard::text)
                    .containsOnlyNulls();
        }
    }

    @Test
    void the_key_is_gone_and_the_mark_says_by_whom_and_when() {
        cards.write(List.of(name("Ann")));

        cards.forget(ann, ADMIN, NOW);

        assertThat(keys(ann)).isZero();
        assertThat(db.sql("select erased_by || ' ' || (erased_at = '2026-03-01T20:00:00Z') from events.erased_subject"
                                + " where subject = ?")
                        .param(ann.value())
                        .query(String.class)
                        .single())
                .isEqualTo(ADMIN.value() + " true");
    }

    @Test
    void what_others_wrote_stays() {
        var bob = Ids.user();
        cards.write(List.of(name("Ann"), new Card(CardRef.of(bob), bob, Card.Audience.MEMBERS, "Bob")));

        cards.forget(ann, ADMIN, NOW);

        assertThat(cards.read(List.of(CardRef.of(bob))).get(CardRef.of(bob)).text())
                .isEqualTo("Bob");
    }

    @Test
    void a_process_that_still_holds_the_dead_key_writes_nothing_under_it() {
        var unaware = cardsOfAnotherProcess();
        unaware.write(List.of(name("Ann")));
        cards.forget(ann, ADMIN, NOW);

        assertThat(refusal(unaware, name("Ann again"))).isEqualTo("subject.erased");
        assertThat(refusal(unaware, new Card(new CardRef("card:" + Ids.ulid()), ann, Card.Audience.SELF, "mine")))
                .isEqualTo("subject.erased");
        assertThat(cards.read(List.of(ref)).get(ref).version()).isEqualTo(1);
    }

    @Test
    void no_process_makes_another_key() {
        cards.write(List.of(name("Ann")));
        cards.forget(ann, ADMIN, NOW);

        assertThat(refusal(cards, name("Ann again"))).isEqualTo("subject.erased");
        assertThat(refusal(cardsOfAnotherProcess(), name("Ann again"))).isEqualTo("subject.erased");
        assertThat(keys(ann)).isZero();
    }

    @Test
    void nothing_is_written_of_somebody_who_was_erased_before_they_ever_wrote() {
        cards.forget(ann, ADMIN, NOW);

        assertThat(refusal(cards, name("Ann"))).isEqualTo("subject.erased");
        assertThat(cards.read(List.of(ref))).isEmpty();
    }

    @Test
    void a_refused_card_takes_the_others_of_its_command_with_it() {
        var bob = Ids.user();
        cards.forget(ann, ADMIN, NOW);

        var both = List.of(new Card(CardRef.of(bob), bob, Card.Audience.MEMBERS, "Bob"), name("Ann"));
        assertThat(catchThrowableOfType(Rejected.class, () -> cards.write(both)).code())
                .isEqualTo("subject.erased");
        assertThat(cards.read(List.of(CardRef.of(bob)))).isEmpty();
    }

    @Test
    void erasing_twice_keeps_the_first_mark() {
        cards.forget(ann, ADMIN, NOW);
        cards.forget(ann, Ids.user(), NOW.plusSeconds(1));

        assertThat(db.sql("select erased_by from events.erased_subject where subject = ?")
                        .param(ann.value())
                        .query(String.class)
                        .single())
                .isEqualTo(ADMIN.value());
    }

    @Test
    void a_key_in_the_making_is_waited_for_and_goes_with_the_rest() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var erasure = new TransactionTemplate(transactions).execute(_ -> {
                insertKey(ann);
                var forgetting = CompletableFuture.runAsync(() -> cards.forget(ann, ADMIN, NOW), threads);
                eventually("the erasure waits", ErasingASubjectIT::somebodyWaitsForASubject);
                assertThat(forgetting).isNotDone();
                return forgetting;
            });
            erasure.join();
        }
        assertThat(keys(ann)).isZero();
    }

    private static void insertKey(UserId subject) {
        db.sql("insert into events.subject_key (subject, wrapped) values (?, ?)")
                .params(subject.value(), new byte[60])
                .update();
    }

    private static boolean somebodyWaitsForASubject() {
        return JdbcClient.create(DATABASE).sql("""
                        select exists (select from pg_locks where locktype = 'advisory' and not granted
                            and database = (select oid from pg_database where datname = current_database()))""").query(Boolean.class).single();
    }

    private static int keys(UserId subject) {
        return db.sql("select count(*) from events.subject_key where subject = ?")
                .param(subject.value())
                .query(Integer.class)
                .single();
    }

    private static String refusal(PostgresCards process, Card card) {
        return catchThrowableOfType(Rejected.class, () -> process.write(List.of(card)))
                .code();
    }

    private Card name(String text) {
        return new Card(ref, ann, Card.Audience.MEMBERS, text);
    }

    /** Nothing cached. */
    private static PostgresCards cardsOfAnotherProcess() {
        return new PostgresCards(db, transactions, new SubjectKeys(db, transactions, MASTER));
    }
}
