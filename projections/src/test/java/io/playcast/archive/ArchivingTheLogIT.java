package io.playcast.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivingTheLogIT {
    @TempDir
    Path directory;

    private Archiving given;

    @BeforeEach
    void a_log() {
        given = new Archiving("archived", directory);
    }

    @Test
    void each_type_of_each_day_is_a_file_that_the_manifest_names_with_its_range_and_checksum() throws Exception {
        given.played(2);

        var manifest = given.archive(1_000).cut();

        assertThat(manifest.rows()).isEqualTo(16);
        assertThat(manifest.files()).hasSize(8);
        assertThat(given.objects())
                .containsExactlyElementsOf(
                        manifest.files().stream().map(ArchivedFile::key).toList());
        assertThat(manifest.files())
                .filteredOn(file -> file.type().equals("lobby.PadAssigned"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.key()).matches("events/day=\\d{4}-\\d\\d-\\d\\d/type=lobby.PadAssigned/.*parquet");
                    assertThat(file.rows()).isEqualTo(2);
                    assertThat(file.first()).isEqualTo(3);
                    assertThat(file.last()).isEqualTo(14);
                    assertThat(file.sha256()).hasSize(64);
                });
        assertThat(given.verdict().problems()).isEmpty();
    }

    @Test
    void a_cut_takes_so_many_events_and_the_next_one_those_behind_them() throws Exception {
        given.played(3);

        var first = given.archive(10).cut();
        var all = given.archiveAll(10);

        assertThat(first.rows()).isEqualTo(10);
        assertThat(all.rows()).isEqualTo(24);
        assertThat(given.verdict().events()).isEqualTo(24);
        assertThat(new ArchiveCheck(given.bucket, directory).againstLog(all, new LogRows(given.source)))
                .isEmpty();
    }

    @Test
    void with_nothing_new_nothing_is_written() throws Exception {
        given.played(1);
        var before = given.archive(100).cut();

        assertThat(given.archive(100).cut()).isEqualTo(before);
    }

    @Test
    void it_is_time_when_there_is_enough_or_when_something_has_waited_for_long_enough() throws Exception {
        assertThat(given.archive(8).isDue(Manifest.EMPTY)).isFalse();

        given.played(1);

        assertThat(given.archive(8).isDue(Manifest.EMPTY)).isTrue();
        assertThat(given.archive(9).isDue(Manifest.EMPTY)).isFalse();
        given.clock = Clock.fixed(Instant.now().plus(Duration.ofMinutes(16)), ZoneOffset.UTC);
        assertThat(given.archive(9).isDue(Manifest.EMPTY)).isTrue();
        assertThat(given.archive(9).isDue(given.archive(9).cut())).isFalse();
    }

    @Test
    void the_small_files_of_a_day_that_is_over_become_one() throws Exception {
        given.played(4);
        var scattered = given.archiveAll(8);
        assertThat(scattered.files()).hasSizeGreaterThan(20);

        assertThat(given.archive(8).compact()).as("the day is not over").isEqualTo(scattered);
        given.tomorrow();
        var compacted = given.archive(8).compact();

        assertThat(compacted.files()).hasSize(8);
        assertThat(compacted.rows()).isEqualTo(scattered.rows());
        assertThat(given.objects()).hasSize(8);
        assertThat(given.verdict().problems()).isEmpty();
        assertThat(given.verdict().events()).isEqualTo(32);
    }

    @Test
    void of_two_nodes_that_archive_at_once_one_is_told_that_it_was_not_its_turn() throws Exception {
        given.played(1);
        var slow = given.archive(100, step -> {
            if (step == Step.FILES_UPLOADED) {
                Unchecked.run(() -> given.archive(5).cut());
            }
        });

        assertThatThrownBy(slow::cut).isInstanceOf(Manifests.OutOfTurn.class);

        given.archiveAll(100);
        assertThat(given.verdict().problems()).isEmpty();
        assertThat(given.verdict().events()).isEqualTo(8);
    }

    @Test
    void a_file_that_was_changed_is_found_out() throws Exception {
        given.played(1);
        var changed = given.archive(100).cut().files().getFirst();
        var bytes = given.bucket.bytes(changed.key()).clone();
        bytes[bytes.length / 2] ^= 1;

        given.bucket.put(changed.key(), bytes);

        assertThat(given.verdict().problems()).containsExactly(changed.key() + " is not what was archived");
    }

    @Test
    void a_file_that_is_gone_is_found_out() throws Exception {
        given.played(1);
        var gone = given.archive(100).cut().files().getLast();

        given.bucket.delete(gone.key());

        assertThat(given.verdict().problems()).singleElement().asString().contains(gone.key(), "cannot be fetched");
    }
}
