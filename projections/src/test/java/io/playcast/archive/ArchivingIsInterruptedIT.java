package io.playcast.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crash behind each step, at the real S3: what is left is whole, and the next one goes on from there. */
class ArchivingIsInterruptedIT {
    @TempDir
    Path directory;

    private Archiving given;

    @BeforeEach
    void a_log_half_archived() throws Exception {
        given = new Archiving("interrupted", directory);
        given.played(1);
        given.archive(100).cut();
        given.played(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STAGED", "FILE_UPLOADED", "FILES_UPLOADED", "MANIFEST_WRITTEN"})
    void a_cut_is_there_as_a_whole_or_not_at_all(Step last) throws Exception {
        assertThatThrownBy(() -> given.archive(100, dyingAfter(last)).cut()).isInstanceOf(Crash.class);

        var left = given.verdict();
        assertThat(left.problems()).isEmpty();
        assertThat(left.events()).isEqualTo(last == Step.MANIFEST_WRITTEN ? 16 : 8);

        given.archiveAll(7);
        given.archive(7).clean();

        assertThat(given.verdict().problems()).isEmpty();
        assertThat(given.verdict().events()).isEqualTo(16);
        assertThat(given.objects()).hasSameSizeAs(given.verdict().manifest().files());
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE_UPLOADED", "FILES_UPLOADED", "MANIFEST_WRITTEN", "PARTS_DELETED"})
    void compacting_loses_nothing_and_counts_nothing_twice(Step last) throws Exception {
        given.archive(100).cut();
        given.tomorrow();

        assertThatThrownBy(() -> given.archive(100, dyingAfter(last)).compact()).isInstanceOf(Crash.class);

        assertThat(given.verdict().problems()).isEmpty();
        assertThat(given.verdict().events()).isEqualTo(16);

        given.archive(100).compact();
        given.archive(100).clean();

        assertThat(given.verdict().problems()).isEmpty();
        assertThat(given.verdict().events()).isEqualTo(16);
        assertThat(given.objects()).hasSize(8);
    }

    private static Consumer<Step> dyingAfter(Step last) {
        return step -> {
            if (step == last) {
                throw new Crash();
            }
        };
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
