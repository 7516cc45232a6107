package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.engines.SharedEngines;
import io.playcast.id.PasswordId;
import io.playcast.password.Password;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordsIT {
    private static JdbcClient db;
    private static PostgresPasswords passwords;
    private final PasswordId id = new PasswordId(Ids.ulid());

    @BeforeAll
    static void schema() {
        var database = new PGSimpleDataSource();
        database.setUrl(
                SharedEngines.postgres().database("passwords_" + Ids.ulid().toLowerCase()));
        database.setUser(SharedEngines.postgres().user());
        EventsSchema.migrated(database);
        db = JdbcClient.create(database);
        passwords = new PostgresPasswords(db);
    }

    @Test
    void what_was_kept_matches_and_nothing_else_does() {
        passwords.keep(id, new Password("open sesame"));

        assertThat(passwords.matches(id, new Password("open sesame"))).isTrue();
        assertThat(passwords.matches(id, new Password("Open sesame"))).isFalse();
        assertThat(passwords.matches(new PasswordId(Ids.ulid()), new Password("open sesame")))
                .isFalse();
    }

    @Test
    void the_row_holds_an_argon2id_hash_of_19_mib_and_two_passes_and_not_the_password() {
        passwords.keep(id, new Password("open sesame"));

        var hash = db.sql("select hash from events.password where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("sesame");
    }

    @Test
    void kept_twice_the_first_one_stays_and_forgotten_it_is_gone() {
        passwords.keep(id, new Password("first"));
        passwords.keep(id, new Password("second"));
        assertThat(passwords.matches(id, new Password("first"))).isTrue();

        passwords.forget(id);
        assertThat(passwords.matches(id, new Password("first"))).isFalse();
    }

    @Test
    void a_crowd_is_let_through_two_by_two_or_told_to_come_again() throws Exception {
        passwords.keep(id, new Password("open sesame"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        try {
                            return passwords.matches(id, new Password("open sesame"));
                        } catch (Rejected refused) {
                            return refused.isUnavailable() && refused.retryAfterMs() > 0;
                        }
                    })
                    .toList();
            for (var answer : threads.invokeAll(asked)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void the_clear_text_is_in_no_string() {
        assertThat(new Password("open sesame").toString()).doesNotContain("sesame");
    }
}
