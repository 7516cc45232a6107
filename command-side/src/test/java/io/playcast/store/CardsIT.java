package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.card.ShownCard;
import io.playcast.engines.SharedEngines;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CardsIT {
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static final SecretKey MASTER = Sealing.key(Sealing.newKey());
    private static JdbcClient db;
    private static JdbcTransactionManager transactions;

    private final UserId ann = Ids.user();
    private final CardRef ref = CardRef.of(ann);
    private final PostgresCards cards = cardsOfAnotherProcess();

    @BeforeAll
    static void schema() {
        DATABASE.setUrl(SharedEngines.postgres().database("cards_" + Ids.ulid().toLowerCase()));
        DATABASE.setUser(SharedEngines.postgres().user());
        EventsSchema.migrated(DATABASE);
        db = JdbcClient.create(DATABASE);
        transactions = new JdbcTransactionManager(DATABASE);
    }

    @Test
    void what_was_written_is_read_by_any_process() {
        cards.write(List.of(name("Ann ♥")));

        assertThat(cardsOfAnotherProcess().read(List.of(ref)))
                .containsEntry(ref, new ShownCard(ref, 1, ann, Card.Audience.MEMBERS, "Ann ♥"));
    }

    @Test
    void written_again_it_has_the_next_version_and_only_the_last_is_kept() {
        cards.write(List.of(name("Ann")));
        cards.write(List.of(name("Anna")));

        assertThat(cards.read(List.of(ref)).get(ref))
                .isEqualTo(new ShownCard(ref, 2, ann, Card.Audience.MEMBERS, "Anna"));
    }

    @Test
    void a_card_never_written_is_absent() {
        assertThat(cards.read(List.of(ref))).isEmpty();
        assertThat(cards.read(List.of())).isEmpty();
    }

    @Test
    void the_database_holds_no_typed_text() {
        cards.write(List.of(name("Annabelle")));

        var stored = db.sql("select ciphertext from events.card where ref = ?")
                .param(ref.value())
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Annabelle");
    }

    @Test
    void without_its_subjects_key_a_card_stays_and_can_no_longer_be_read() {
        cards.write(List.of(name("Ann")));

        db.sql("delete from events.subject_key where subject = ?")
                .param(ann.value())
                .update();

        assertThat(cards.read(List.of(ref)).get(ref))
                .isEqualTo(new ShownCard(ref, 1, ann, Card.Audience.MEMBERS, null));
    }

    @Test
    void a_card_moved_to_another_ref_or_subject_does_not_open() {
        var bob = Ids.user();
        cards.write(List.of(name("Ann"), new Card(CardRef.of(bob), bob, Card.Audience.MEMBERS, "Bob")));

        db.sql("update events.card set ciphertext = (select ciphertext from events.card where ref = ?) where ref = ?")
                .params(ref.value(), CardRef.of(bob).value())
                .update();

        assertThat(cards.read(List.of(CardRef.of(bob))).get(CardRef.of(bob)).text())
                .isNull();
    }

    @Test
    void nobody_writes_over_the_card_of_another_subject() {
        cards.write(List.of(name("Ann")));

        assertThatThrownBy(() -> cards.write(List.of(new Card(ref, Ids.user(), Card.Audience.MEMBERS, "Mallory"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cards.read(List.of(ref)).get(ref).text()).isEqualTo("Ann");
    }

    @Test
    void cards_of_a_transaction_that_is_rolled_back_were_never_written_but_the_key_is_good() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cards.write(List.of(name("Ann")));
            status.setRollbackOnly();
        });
        assertThat(cards.read(List.of(ref))).isEmpty();

        cards.write(List.of(name("Ann")));
        assertThat(cardsOfAnotherProcess().read(List.of(ref)).get(ref).text()).isEqualTo("Ann");
    }

    @Test
    void processes_that_need_a_key_at_once_agree_on_one() throws Exception {
        var refs = IntStream.range(0, 8)
                .mapToObj(_ -> new CardRef("card:" + Ids.ulid()))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(refs.stream()
                    .<Callable<Void>>map(one -> () -> {
                        cardsOfAnotherProcess().write(List.of(new Card(one, ann, Card.Audience.SELF, "mine")));
                        return null;
                    })
                    .toList());
        }
        assertThat(cards.read(refs).values()).hasSize(8).allMatch(card -> "mine".equals(card.text()));
    }

    @Test
    void a_foreign_master_key_is_noticed_at_the_start() {
        cards.write(List.of(name("Ann")));
        var foreign = new SubjectKeys(db, transactions, Sealing.key(Sealing.newKey()));

        assertThatThrownBy(foreign::requireOneThatOpens).hasMessageContaining("master key");
        new SubjectKeys(db, transactions, MASTER).requireOneThatOpens();
    }

    private Card name(String text) {
        return new Card(ref, ann, Card.Audience.MEMBERS, text);
    }

    /** Nothing cached. */
    private static PostgresCards cardsOfAnotherProcess() {
        return new PostgresCards(db, transactions, new SubjectKeys(db, transactions, MASTER));
    }
}
