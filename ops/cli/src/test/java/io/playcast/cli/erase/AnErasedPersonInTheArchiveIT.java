package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.archive.Archive;
import io.playcast.archive.ArchiveSettings;
import io.playcast.archive.LogRows;
import io.playcast.archive.Manifests;
import io.playcast.backup.Backups;
import io.playcast.bucket.Bucket;
import io.playcast.card.Card;
import io.playcast.cli.FreshIds;
import io.playcast.cli.Installation;
import io.playcast.cli.Terminal;
import io.playcast.engines.SharedEngines;
import io.playcast.engines.StateDirectory;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events name cards and hold no word of them, so an archive stays as it is, byte for byte, when somebody is erased. */
class AnErasedPersonInTheArchiveIT {
    @TempDir
    Path home;

    private final UserId ann = new UserId(FreshIds.ulid());
    private final CardRef title = new CardRef("card:" + FreshIds.ulid());
    private final String words = "Annabelle's evening " + FreshIds.ulid();
    private Installation installation;
    private CardStore store;
    private Map<String, String> environment;
    private Bucket bucket;

    @BeforeEach
    void an_event_that_names_a_card_is_archived_and_backed_up() throws Exception {
        installation = new Installation(home, StateDirectory.of(home).create());
        store = CardStore.in(installation.state().keys().resolve("master.key"));
        var s3 = SharedEngines.s3();
        environment = Map.of(
                "PLAYCAST_DATABASE_URL", store.url(),
                "PLAYCAST_REDIS_URI", SharedEngines.redis().uri(),
                "PLAYCAST_DYNAMODB_ENDPOINT", SharedEngines.dynamoDb().uri(),
                "PLAYCAST_S3_ENDPOINT", s3.uri(),
                "PLAYCAST_S3_BUCKET", "erased-" + FreshIds.ulid().toLowerCase(),
                "PLAYCAST_S3_ACCESSKEY", s3.credentials().accessKey(),
                "PLAYCAST_S3_SECRETKEY", s3.credentials().secretKey());
        bucket = ColdPlace.required(installation, environment);
        store.cards().write(List.of(new Card(title, ann, Card.Audience.MEMBERS, words)));
        happened("{\"title\":\"" + title.value() + "\"}");
        archive();
        new Backups(bucket, home, Clock.systemUTC()).create(store.source());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_archive_stays_byte_for_byte_and_nothing_that_was_typed_is_in_it() throws Exception {
        var before = new Manifests(bucket).newest();

        try (var erasing = Erasing.of(installation, environment, Terminal.ofProcess())) {
            assertThat(erasing.erase(
                            ann,
                            List.of(),
                            () -> true,
                            subject -> store.cards().forget(subject, new UserId(FreshIds.ulid()), Instant.now())))
                    .isTrue();
        }

        try (var files = Files.list(installation.state().erasures())) {
            assertThat(Files.readString(files.findFirst().orElseThrow()))
                    .contains("\"s3\"")
                    .doesNotContain(words);
        }
        archive();
        assertThat(new Manifests(bucket).newest()).isEqualTo(before);
        assertThat(scanned().clean()).isTrue();
        assertThat(scanned().entries()).isGreaterThan(10);
        // What the archive names can be read by nobody.
        assertThat(store.cards().read(List.of(title)).get(title).text()).isNull();
    }

    @Test
    void a_text_in_an_object_is_found() {
        bucket.put("left/behind.txt", ("it is " + words).getBytes(StandardCharsets.UTF_8));

        assertThat(scanned().hits()).containsExactly(new Hit("left/behind.txt", 1));
    }

    @Test
    void a_text_in_a_packed_object_is_found() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(("it is " + words).getBytes(StandardCharsets.UTF_8));
        }
        bucket.put("left/behind.copy.gz", packed.toByteArray());

        assertThat(scanned().hits()).containsExactly(new Hit("left/behind.copy.gz", 1));
    }

    @Test
    void a_text_in_an_archived_event_is_found() throws Exception {
        happened("{\"title\":\"" + words + "\"}");

        archive();

        assertThat(scanned().hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.place()).startsWith("events/day=2026-01-31/type=lobby.LobbyRenamed/"));
    }

    private Scanned scanned() {
        return new S3Store(bucket).scan(Needles.of(List.of(words)), ScanProgress.NOBODY);
    }

    private void archive() throws Exception {
        var settings =
                new ArchiveSettings(1_000, Duration.ZERO, 2, 1_000, Duration.ZERO, "64MB", home.resolve("archive"));
        new Archive(new LogRows(store.source()), bucket, settings, Clock.systemUTC()).cut();
    }

    private void happened(String payload) {
        JdbcClient.create(store.source()).sql("""
            insert into events.event
                (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            values (gen_random_uuid()::text, 'lobby:' || gen_random_uuid(), 0, 'lobby', '2026-01-31T20:00:00.000Z',
                'lobby.LobbyRenamed', '1', convert_to(?, 'UTF8'), '{}')\
            """).param(payload).update();
    }
}
