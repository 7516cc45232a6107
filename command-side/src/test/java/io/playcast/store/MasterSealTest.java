package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterSealTest {
    private static final byte[] DOCUMENT = "Ann was erased".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_document_is_known_by_its_seal_and_a_changed_one_is_not(@TempDir Path home) {
        var file = home.resolve("master.key");
        MasterKey.loadedOrMade(file);
        var seal = MasterSeal.of(file, "erasure").seal(DOCUMENT);
        var again = MasterSeal.of(file, "erasure");

        assertThat(again.sealed(DOCUMENT, seal)).isTrue();
        assertThat(again.sealed("Bob was erased".getBytes(StandardCharsets.UTF_8), seal))
                .isFalse();
    }

    @Test
    void a_seal_for_another_purpose_or_under_another_key_is_none() {
        var master = Sealing.key(Sealing.newKey());
        var seal = MasterSeal.of(master, "erasure").seal(DOCUMENT);

        assertThat(MasterSeal.of(master, "backup").sealed(DOCUMENT, seal)).isFalse();
        assertThat(MasterSeal.of(Sealing.key(Sealing.newKey()), "erasure").sealed(DOCUMENT, seal))
                .isFalse();
    }

    @Test
    void without_a_master_key_none_is_made(@TempDir Path home) {
        var file = home.resolve("master.key");

        assertThatThrownBy(() -> MasterSeal.of(file, "erasure")).isInstanceOf(IllegalStateException.class);
        assertThat(file).doesNotExist();
    }
}
