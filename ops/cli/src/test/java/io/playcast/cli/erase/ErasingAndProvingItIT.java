package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.playcast.card.Card;
import io.playcast.cli.FreshIds;
import io.playcast.cli.Installation;
import io.playcast.cli.Refusal;
import io.playcast.cli.Terminal;
import io.playcast.engines.SharedEngines;
import io.playcast.engines.StateDirectory;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.store.PostgresCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way on real stores; only the call to the edge is made short, straight to what its automation does. */
class ErasingAndProvingItIT {
    private static final UserId ADMIN = new UserId(FreshIds.ulid());

    @TempDir
    Path home;

    private final UserId ann = new UserId(FreshIds.ulid());
    private final String name = "Annabelle " + FreshIds.ulid();
    private Installation installation;
    private CardStore store;
    private PostgresCards cards;
    private Map<String, String> environment;
    private Erasing erasing;

    @BeforeEach
    void annTypedTwoTexts() {
        installation = new Installation(home, StateDirectory.of(home).create());
        store = CardStore.in(installation.state().keys().resolve("master.key"));
        cards = store.cards();
        cards.write(List.of(
                new Card(CardRef.of(ann), ann, Card.Audience.MEMBERS, name),
                new Card(new CardRef("card:" + FreshIds.ulid()), ann, Card.Audience.HOST, "ABC234")));
        environment = Map.of(
                "PLAYCAST_DATABASE_URL", store.url(),
                "PLAYCAST_REDIS_URI", SharedEngines.redis().uri(),
                "PLAYCAST_DYNAMODB_ENDPOINT", SharedEngines.dynamoDb().uri());
        erasing = Erasing.of(installation, environment, Terminal.ofProcess());
    }

    @AfterEach
    void close() {
        erasing.close();
        store.close();
    }

    @Test
    void a_certificate_says_what_was_looked_through_and_not_a_word_of_what_was_erased() throws IOException {
        assertThat(erasing.texts(ann)).isEqualTo(2);
        assertThat(erase(List.of())).isTrue();

        assertThat(erasing.texts(ann)).isZero();
        var written = Files.readString(certificate());
        assertThat(written)
                .contains(ann.value(), ADMIN.value(), "postgresql", "redis", "dynamodb", "logs", "\"keyGone\" : true")
                .contains("\"texts\" : 2", "\"cards\" : 2", "\"cardsReadable\" : 0")
                .doesNotContain(name, "ABC234");
        assertThat(certificate()).isRegularFile().matches(file -> isClosed(file));
    }

    @Test
    void a_certificate_holds_and_a_second_look_finds_nothing() {
        erase(List.of());

        assertThat(erasing.verify(List.of(ann), List.of(name, "ABC234"))).isTrue();
        assertThat(erasing.verify(List.of(), List.of())).isTrue();
    }

    @Test
    void a_text_that_was_left_somewhere_is_found_and_where_is_written_down() throws IOException {
        try (var client = RedisClient.create(SharedEngines.redis().uri());
                var redis = client.connect()) {
            redis.sync().set("left:" + ann.value(), "{\"name\":\"" + name + "\"}");

            assertThat(erase(List.of())).isFalse();

            assertThat(Files.readString(certificate()))
                    .contains("left:" + ann.value())
                    .doesNotContain(name);
            assertThat(erasing.verify(List.of(ann), List.of(name))).isFalse();
            redis.sync().del("left:" + ann.value());
        }
    }

    @Test
    void a_changed_certificate_is_noticed() throws IOException {
        erase(List.of());
        var written = Files.readString(certificate());

        Files.writeString(certificate(), written.replace("\n", "\n  "));
        assertThat(erasing.verify(List.of(ann), List.of())).as("white space").isTrue();
        Files.writeString(certificate(), written.replace("\"texts\" : 2", "\"texts\" : 3"));
        assertThat(erasing.verify(List.of(ann), List.of())).isFalse();
    }

    @Test
    void a_certificate_no_longer_holds_when_the_person_can_be_read_again() {
        var db = JdbcClient.create(store.source());
        var key = db.sql("select wrapped from events.subject_key where subject = ?")
                .param(ann.value())
                .query(byte[].class)
                .single();
        erase(List.of());

        db.sql("delete from events.erased_subject where subject = ?")
                .param(ann.value())
                .update();
        assertThat(erasing.verify(List.of(ann), List.of())).isFalse();
        db.sql("insert into events.subject_key (subject, wrapped) values (?, ?)")
                .params(ann.value(), key)
                .update();
        assertThat(erasing.texts(ann)).isEqualTo(2);
        assertThat(erasing.verify(List.of(ann), List.of())).isFalse();
    }

    @Test
    void without_a_yes_nothing_happens() {
        assertThatThrownBy(() -> erasing.erase(ann, List.of(), () -> false, _ -> {
                    throw new AssertionError("called without a yes");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(erasing.texts(ann)).isEqualTo(2);
    }

    @Test
    void while_a_store_is_away_nobody_is_erased() {
        var away = Map.of(
                "PLAYCAST_DATABASE_URL", store.url(),
                "PLAYCAST_REDIS_URI", "redis://127.0.0.1:1",
                "PLAYCAST_DYNAMODB_ENDPOINT", SharedEngines.dynamoDb().uri());
        try (var blind = Erasing.of(installation, away, Terminal.ofProcess())) {
            assertThatThrownBy(() -> blind.erase(ann, List.of(), () -> true, _ -> {
                        throw new AssertionError("called though nothing could be proved");
                    }))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Redis");
        }
        assertThat(erasing.texts(ann)).isEqualTo(2);
    }

    @Test
    void a_store_that_goes_away_later_spoils_the_proof() {
        try (var nowhere = RedisClient.create("redis://127.0.0.1:1")) {
            var scanned =
                    new Scan(List.of(new RedisStore(nowhere)), Terminal.ofProcess()).of(Needles.of(List.of(name)));

            assertThat(scanned).singleElement().satisfies(redis -> {
                assertThat(redis.clean()).isFalse();
                assertThat(redis.leftOut()).containsExactly("all of it");
            });
        }
    }

    @Test
    void who_is_erased_already_has_nothing_left_to_look_for_unless_told_so() {
        erase(List.of());

        assertThatThrownBy(() -> erase(List.of())).isInstanceOf(Refusal.class).hasMessageContaining("--text");
        assertThat(erase(List.of(name))).isTrue();
        assertThat(erasing.verify(List.of(ann), List.of())).isTrue();
    }

    @Test
    void without_a_certificate_there_is_nothing_to_check() {
        assertThatThrownBy(() -> erasing.verify(List.of(ann), List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void without_the_master_key_nothing_is_begun_and_none_is_made(@TempDir Path other) {
        var elsewhere = new Installation(other, StateDirectory.of(other).create());

        assertThatThrownBy(() -> Erasing.of(elsewhere, environment, Terminal.ofProcess()))
                .isInstanceOf(Refusal.class);
        assertThat(elsewhere.state().keys()).isEmptyDirectory();
    }

    private boolean erase(List<String> texts) {
        return erasing.erase(ann, texts, () -> true, subject -> cards.forget(subject, ADMIN, Instant.now()));
    }

    private Path certificate() {
        try (var files = Files.list(installation.state().erasures())) {
            return files.sorted().findFirst().orElseThrow();
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static boolean isClosed(Path file) {
        try {
            return Files.getPosixFilePermissions(file).size() == 2;
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
